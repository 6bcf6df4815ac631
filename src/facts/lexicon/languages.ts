/**
 * The words of languages beside English, as sources of expressions that are joined to the English ones. A word's
 * edge is told by Latin letters, those with accents too: `\b` does not know them, and `\p{L}` takes V8 ten times as long to compile.
 */
interface Words {
  /** Labels that ask for people, and for AI; words that may stand beside them. */
  people: string
  ai: string
  /** What a question that asks for people holds. */
  asks: string
  fillers: string
  /** Values that say nobody or nothing. */
  none: string
  /** Sentences that say the work was done alone. */
  alone: string
  /** Working together or being helped; the name stands behind. */
  together: string
  /** What a helper did; the name stands before. */
  helper: string
  unnamed: string
  staff: string
  /** Words a template leaves. */
  blank: string
  /** That AI was used, and that it was not. */
  used: string
  denied: string
  /** Words beside a tool that tell no use. */
  bare: string
  /** What tells students what to do or may not. */
  rules: string
}

const SPANISH: Words = {
  people:
    'colaboración|pareja|trabajo\\s+en\\s+(?:pareja|grupo|equipo)\\s+con|colaboradores|trabajé\\s+con|trabajado\\s+con|discutid[oa]s?\\s+con|habl[eé]\\s+con|consult[eé]\\s+con|ayuda\\s+recibida|grupo\\s+de\\s+(?:estudio|trabajo)|personas\\s+consultadas|comentado\\s+con|compañer[oa]s?(?:\\s+de\\s+(?:grupo|equipo|laboratorio))?|(?:otros\\s+)?integrantes|(?:con\\s+)?quién(?:es)?\\s+(?:trabaj|colabor|habl)[a-zà-ɏ]+',
  ai: 'inteligencia\\s+artificial|ia',
  asks: '(?:trabaj|colabor|discut|habl)[a-zà-ɏ]+\\s+con|quién(?:es)?|alguien|otras?\\s+personas?|ayud[a-zà-ɏ]+',
  fillers:
    'son otros otras declaración de la el los las un una del con sobre uso usos herramientas utilizadas utilizados utilizada qué cómo cuáles usaste usó nota y generativa trabajo grupo equipo estudio personas ayuda',
  none: 'no|no\\s+(?:utilizad|usad)[oa]|ningun[oa]|nadie|nada|no\\s+aplica|sin\\s+colaboradores|sin\\s+ayuda|sin\\s+(?:uso\\s+de\\s+)?ia',
  alone:
    'trabajo\\s+individual|(?:trabaj[eé]|hice|realicé|resolví|completé)[^.;]{0,60}?(?:sol[oa]|por\\s+mi\\s+cuenta|individualmente|sin\\s+ayuda)|no\\s+(?:colaboré|trabajé|discutí|hablé)\\s+con\\s+nadie|nadie\\s+me\\s+ayudó',
  together:
    '(?:he\\s+trabajado|hemos\\s+trabajado|trabaj[eéo]|trabajamos|discutí|discutimos|hablé|colaboré|consulté|comparé|estudié|comenté|resolví|hice)(?:\\s+[a-zà-ɏ]+){0,6}?\\s+con(?!\\s+la\\s+ayuda\\s+de)|(?:recibí\\s+)?ayuda\\s+de|gracias\\s+a|agradezco\\s+a',
  helper:
    'revis(?:ó|aron)\\s+mis?|me\\s+(?:ayud|explic|recomend|suger|mostr|di|prest|pas)(?:ó|aron|ieron|io)|nos\\s+(?:ayudó|ayudaron)',
  unnamed: 'compañer[oa]s?|amig[oa]s?|algunos\\s+(?:estudiantes|alumnos)|otros\\s+(?:estudiantes|alumnos)',
  staff:
    'profesor(?:a|es)?|ayudant(?:e|es|ía)|docentes?|tutor(?:a|es|ía)?|monitor(?:a|es|ía)?|horas?\\s+de\\s+(?:oficina|consulta)|auxiliar(?:es)?',
  blank:
    'por\\s+completar|a\\s+completar|completar|rellenar|indicar|describir|pendiente|nombres?|escrib[ae]|aquí|los|las|de|compañeros',
  used: '(?:utilic[eé]|usé|empleé|consulté|pregunté|le\\s+pedí|pedí)|(?:se\\s+)?(?:ha\\s+)?(?:utilizó|usó|usado|utilizado)',
  denied:
    'no\\s+(?:se\\s+)?(?:he|ha|hemos|hay|utilic[eé]|usé|utilizó|usó|emple[eéó])\\b[^.;]{0,60}|ninguna\\s+(?:herramienta|ia)|sin\\s+(?:usar|utilizar|uso\\s+de)?\\s*(?:ninguna\\s+)?ia',
  bare: 'utilicé usé uso usó usado se ha la el y de con en esta este tarea herramienta herramientas ia fue',
  rules:
    'se\\s+(?:permite|puede[n]?|prohíbe|exige|recomienda)|(?:está|están|es|son)\\s+(?:[a-zà-ɏ]+\\s+)?(?:permitid|prohibid|obligatori)[a-zà-ɏ]+|(?:indi(?:que|ca)|declare|enumere|nombre|liste|escriba)\\s+(?:los|las|el|la|a|con|si|qué|cuál)|debe[ns]?\\s+[a-zà-ɏ]+',
}

const PORTUGUESE: Words = {
  people:
    'colaboração|colaboradores|(?:pessoas|colegas)\\s+consultad[oa]s|colegas|discutid[oa]\\s+com|trabalhei\\s+com|com\\s+quem\\s+(?:você\\s+)?(?:trabalh|colabor|discuti)[a-zà-ɏ]+|ajuda\\s+recebida|grupo\\s+de\\s+(?:estudos?|trabalho)|(?:demais\\s+)?integrantes|parceiros?|dupla',
  ai: 'inteligência\\s+artificial|ia',
  asks: '(?:trabalh|colabor|discuti|convers)[a-zà-ɏ]+|quem|alguém|outras?\\s+pessoas?|ajud[a-zà-ɏ]+',
  fillers:
    'são demais apoio declaração de do da dos das o a os as um uma com sobre uso ferramentas utilizadas utilizado usadas quais que como você usou nota e generativa trabalho grupo pessoas ajuda consultadas consultados assistentes',
  none: 'não|não\\s+(?:utilizad|usad)[oa]|nenhum[a]?|ninguém|nada|não\\s+se\\s+aplica|não\\s+houve|sem\\s+(?:uso\\s+de\\s+)?ia|sem\\s+ajuda|sem\\s+colaboração',
  alone:
    'trabalho\\s+individual|(?:fiz|trabalhei|resolvi|completei|realizei)[^.;]{0,60}?(?:sozinh[oa]|por\\s+conta\\s+própria|individualmente|sem\\s+ajuda)|não\\s+(?:colaborei|trabalhei|discuti|conversei)\\s+com\\s+ninguém|ninguém\\s+me\\s+ajudou',
  together:
    '(?:trabalhei|trabalhamos|discuti|discutimos|conversei|colaborei|comparei|estudei|falei|resolvi|fiz)(?:\\s+[a-zà-ɏ]+){0,6}?\\s+com|(?:recebi\\s+)?ajuda\\s+d[eoa]|agradeço\\s+a[o]?|obrigad[oa]\\s+a[o]?',
  helper: 'me\\s+(?:ajudou|ajudaram|explicou|explicaram)|nos\\s+(?:ajudou|ajudaram)',
  unnamed:
    'colegas|amig[oa]s?|(?:alguns|outros)\\s+(?:estudantes|alunos|colegas)|meu\\s+grupo|dois\\s+colegas',
  staff: 'professor(?:a|es)?|monitor(?:a|es|ia)?|tutor(?:a|es|ia)?|docentes?|horário\\s+de\\s+atendimento',
  blank:
    'a\\s+preencher|preencher|descrever|indicar|por\\s+preencher|nomes?|escrev[ae]|aqui|os|as|dos|colegas',
  used: '(?:usei|utilizei|empreguei|consultei|perguntei|pedi)|(?:foi|foram)\\s+(?:usad[oa]s?|utilizad[oa]s?)',
  denied:
    'não\\s+(?:usei|utilizei|houve|foi|foram|recorri)\\b[^.;]{0,60}|nenhuma?\\s+(?:ferramenta|ia)|sem\\s+(?:(?:usar|utilizar|(?:o\\s+)?uso\\s+de)\\s+)?(?:nenhuma\\s+)?ia',
  bare: 'usei utilizei uso foi usada usado utilizada utilizado ferramenta ferramentas de da do no na neste nesta trabalho ia e o a',
  rules:
    '(?:pode|permite)-se|(?:é|são|está)\\s+(?:[a-zà-ɏ]+\\s+)?(?:permitid|proibid|obrigatóri)[a-zà-ɏ]+|(?:indique|declare|liste|informe|escreva)\\s+(?:os|as|o|a|com|se|quais|qual)|deve[m]?\\s+[a-zà-ɏ]+',
}

const FRENCH: Words = {
  people:
    '(?:discuté|travaillé|collaboré|échangé|effectué|réalisé|rédigé)\\s+avec|discussions?\\s+avec|en\\s+bin[ôo]me\\s+avec|aide\\s+reçue|personnes\\s+consultées|groupe\\s+de\\s+(?:travail|td)|groupe\\s+d.étude|(?:autres\\s+)?membres\\s+du\\s+groupe|camarades|binômes?|collaborateurs?|en\\s+collaboration\\s+avec|avec\\s+qui(?:\\s+(?:avez|as)[-\\s](?:vous|tu)\\s+(?:travaillé|discuté|collaboré))?',
  ai: 'intelligence\\s+artificielle|ia',
  asks: "(?:travaillé|collaboré|discuté|échangé|parlé)[a-zà-ɏ\\s]*(?:avec|à)|qui|quelqu['’]un|autres\\s+(?:étudiants|élèves)|aidée?s?",
  fillers:
    "sont autres consultés consultées recours à déclaration de du des la le les l d un une sur avec outils utilisés utilisé utilisation utilisée utilisées usage employés employé employée effectué réalisé note quels quelles comment et générative travail groupe aide personnes reçue consultées l' d'",
  none: 'non|non\\s+utilisée?|pas\\s+d.(?:ia|outils?)(?:\\s+d.ia)?|aucun(?:e)?|personne|rien|néant|sans\\s+objet|non\\s+applicable|sans\\s+(?:aide|collaboration|ia)|seule?',
  alone:
    "travail\\s+individuel|(?:j['’]ai\\s+(?:travaillé|fait|réalisé|rédigé|résolu)|travaillé|fait)[^.;]{0,60}?(?:toute?\\s+)?seule?|sans\\s+(?:aucune\\s+)?aide|(?:je\\s+)?n['’]ai\\s+(?:pas\\s+)?(?:collaboré|travaillé|discuté)\\s+avec\\s+(?:personne|d['’]autres)|personne\\s+ne\\s+m['’]a\\s+aidé",
  together:
    "(?:ai\\s+|avons\\s+)?(?:travaillé|discuté|collaboré|comparé|échangé|parlé|étudié)(?:\\s+[a-zà-ɏ\\d'’]+){0,6}?\\s+(?:avec|à)|fait\\s+avec|en\\s+bin[ôo]me\\s+avec|discussions?\\s+avec|(?:l['’])?aide\\s+d[e'’]|merci\\s+à|remercie",
  helper:
    "m['’](?:a|ont)\\s+(?:aidée?|expliqué|signalé|montré|suggéré|donné|corrigé|relue?)|nous\\s+a\\s+aidé",
  unnamed: "camarades?|ami[e]?s?|d['’]autres\\s+(?:étudiants|élèves)|mon\\s+groupe|ma\\s+promo|colocataires?",
  staff:
    'professeure?s?|prof|enseignante?s?|chargée?s?\\s+de\\s+(?:td|cours)|heures?\\s+de\\s+permanence|moniteurs?|tuteurs?',
  blank:
    'à\\s+compléter|à\\s+remplir|à\\s+indiquer|indiquer|décrire|compléter|remplir|noms?|écrire|ici|vos|les|des|camarades',
  used: "a\\s+(?:corrigé|expliqué|traduit|commenté|généré|écrit|vérifié|relu)\\s+m(?:on|a|es)|m['’]a\\s+servi\\s+à|(?:ai|avons)\\s+(?:utilisé|employé|consulté|demandé|interrogé)|(?:a|ont)\\s+été\\s+utilisée?s?",
  denied:
    "(?:n['’]ai|n['’]a|n['’]avons|n['’]ont)\\s+(?:pas|jamais|été|utilisé|eu)\\b[^.;]{0,60}|aucun(?:e)?\\s+(?:outil|ia|intelligence)|sans\\s+(?:recours\\s+à\\s+l['’]|utiliser\\s+l['’]|l['’]aide\\s+de\\s+l['’])?ia",
  bare: 'ai utilisé utilisée été outil outils de la le les du des une un pour ce devoir travail ia et ont avons',
  rules:
    '(?:vous|on)\\s+(?:pouvez|peut|devez|doit)|(?:est|sont)\\s+(?:[a-zà-ɏ]+\\s+)?(?:autorisé|interdit|permis|obligatoire)[a-zà-ɏ]*|(?:indiquez|déclarez|listez|citez|précisez|nommez)\\s+[a-zà-ɏ]+|(?:devez|doivent|doit)\\s+[a-zà-ɏ]+',
}

const GERMAN: Words = {
  people:
    'kollaborationspartner|mitarbeit|mitarbeitende|mitwirkende|beteiligte|gesprächspartner(?:innen)?|mitarbeiter(?:innen)?|(?:bearbeitet|diskutiert|besprochen|(?:zusammen\\s+)?gearbeitet|zusammengearbeitet|ausgetauscht)\\s+mit|gemeinsam\\s+(?:[a-zà-ɏ]+\\s+)?mit|zusammenarbeit(?:\\s+mit)?|gruppenmitglieder|lerngruppe|(?:labor|versuchs|übungs|gruppen)partner(?:/?-?in(?:nen)?)?|(?:erhaltene\\s+)?hilfe(?:\\s+von)?|mit\\s+wem(?:\\s+[a-zà-ɏ]+){0,4}',
  ai: 'künstliche[rn]?\\s+intelligenz|ki(?:-[a-zà-ɏ]+)?',
  asks: '(?:zusammengearbeitet|gearbeitet|besprochen|diskutiert|ausgetauscht)|jemand(?:em|en)?|wer|wem|anderen|geholfen',
  fillers:
    'sind anderen in erklärung nutzung verwendung verwendete verwendeter verwendet generativer generative einsatz von der die des mit zur zum über und werkzeuge hilfsmittel welche wie du sie haben hast genutzt benutzt angabe hinweis',
  none: 'nein|nicht\\s+(?:verwendet|genutzt|benutzt|eingesetzt)|keine[rsn]?|niemand(?:en)?|nichts|entfällt|nicht\\s+zutreffend|ohne\\s+(?:hilfe|ki)|allein(?:e)?',
  alone:
    'einzelarbeit|(?:allein(?:e)?|selbst(?:st)?ändig|ohne\\s+(?:fremde\\s+)?hilfe)\\s+(?:bearbeitet|gelöst|gemacht|erstellt|geschrieben|gearbeitet|angefertigt)|mit\\s+niemandem|niemand\\s+hat\\s+(?:mir\\s+)?geholfen',
  together:
    '(?:habe|haben|wurde)\\b(?:\\s+[a-zà-ɏ]+){0,5}?\\s+mit|zusammen\\s+mit|gemeinsam\\s+mit|hilfe\\s+von|danke\\s+an',
  helper:
    'ha(?:t|ben)\\s+(?:mir|uns)\\s+(?:[a-zà-ɏ]+\\s+){0,4}?(?:geholfen|erklärt)|half(?:en)?\\s+(?:mir|uns)',
  unnamed:
    'freunde?n?|kommiliton(?:e|en|in|innen)|mitstudierende[rn]?|meiner?\\s+lerngruppe|andere[nr]?\\s+studierende[nr]?',
  staff:
    'übungsleiter(?:in|innen)?|tutor(?:en|in|innen|ium)?|dozent(?:en|in|innen)?|professor(?:en|in|innen)?|sprechstunde|hiwis?|betreuer(?:in)?',
  blank: 'auszufüllen|ausfüllen|angeben|bitte|namen?|hier|eintragen|ergänzen',
  used: 'hat\\s+(?:mir|meine[nmrs]?|unsere[nmrs]?)|(?:verwendet|genutzt|benutzt|eingesetzt|gefragt|gebeten|erzeugt)',
  denied:
    'kam(?:en)?\\s+nicht\\s+zum\\s+einsatz|(?:keine|keinerlei)\\s+(?:ki|künstliche)\\S*[^.;]{0,60}|(?:wurde|habe|haben|wurden)\\b[^.;]{0,40}\\b(?:nicht|keine[rn]?)\\b[^.;]{0,40}|ohne\\s+(?:den\\s+einsatz\\s+von\\s+|verwendung\\s+von\\s+)?ki\\b',
  bare: 'wurde wurden verwendet genutzt benutzt habe ich haben wir für die das der den diese dieses aufgabe abgabe werkzeug ki mit und von',
  rules:
    '(?:sie|ihr|man)\\s+d(?:ürfen|ürft|arf)|(?:ist|sind)\\s+(?:[a-zà-ɏ]+\\s+)?(?:erlaubt|gestattet|verboten|anzugeben|zulässig)|(?:nennen|geben|listen|beschreiben)\\s+sie|(?:müssen|dürfen|sollen)\\s+[a-zà-ɏ]+',
}

const CHINESE: Words = {
  people:
    '合作者|合作人|合作同学|合作情况|合作声明|合作说明|协作者|讨论者|讨论对象|讨论情况|同组同学|同组|讨论同学|一起完成|组员|小组成员|学习小组|得到的帮助|获得的帮助|一起讨论|参与讨论|与谁讨论|求助过?的?(?:同学|对象|人)|其他组员|同学帮助',
  ai: '人工智能|AI\\s*使用|AI\\s*工具|使用的\\s*AI|生成式|大模型',
  asks: '(?:谁|别人|他人|其他人|同学)\\S{0,12}(?:讨论|合作|帮助|一起|交流|完成)|(?:讨论|合作|帮助|一起|交流)\\S{0,8}(?:谁|别人|他人|其他人)',
  fillers: '使用 的 使用的 使用情况 使用声明 使用说明 说明 声明 工具 情况 ai ai使用说明 人工智能使用声明',
  none: '否|不|没|没有|无|無|未使用|没用|不适用|独立完成|自己完成|暂无',
  alone:
    '(?:独立|独自|自己|一个人)(?:\\S{0,6})完成|没有(?:和|与|跟)?(?:任何人|其他人|别人|同学)\\S{0,4}(?:讨论|合作|交流)',
  together: '(?:与|和|跟|同)(?=[^，。；]{1,60}?(?:讨论|合作|交流|研究|核对|商量|完成|一起))',
  helper: '帮(?:助|忙)?(?:了)?(?:我|我们)|(?:给|向)我(?:解释|讲解)',
  unnamed: '同学|朋友|室友|组友',
  staff: '助教|老师|教授|讲师|答疑',
  blank: '填写|请说明|请填写|待填写|待补充|姓名|在此|在这里',
  used: '(?:使用|用)(?:了|过)?(?!说明|声明|情况|的|任何)|借助|询问了?|请教?了?(?!列|注|说|填|写)',
  denied: '(?:没有|未|未曾|不曾|没)(?:使用|用|借助)|未使用|没有使用',
  bare: '使用 用了',
  rules: '允许|须|必须|应当|不得|请(?:列出|注明|说明|填写|写)',
}

const ITALIAN: Words = {
  people:
    'collaborazion[ei]|gruppo\\s+di\\s+studio|collaborator[ei]|(?:discusso|lavorato|collaborato|parlato)\\s+con|compagn[oi]\\s+di\\s+(?:gruppo|corso|laboratorio)|aiuto\\s+ricevuto|persone\\s+consultate|(?:altri\\s+)?membri\\s+del\\s+gruppo|con\\s+chi(?:\\s+hai\\s+lavorato)?',
  ai: 'intelligenza\\s+artificiale|ia',
  asks: '(?:lavorat|collaborat|discuss|parlat|aiutat)[a-zà-ɏ]+|chi|qualcuno|altre\\s+persone',
  fillers:
    "dichiarazione sull sull' dell dell' uso l l' del della di la il le i gli un una con su strumenti usati utilizzati generativa e ho hai quali come per cosa altri membri gruppo",
  none: 'no|non\\s+(?:utilizzat|usat)[oa]|nessun[oa]?|niente|nulla|non\\s+applicabile|da\\s+sol[oa]',
  alone:
    'lavoro\\s+individuale|(?:lavorato|fatto|svolto|risolto|completato)[^.;]{0,60}?da\\s+sol[oa]|non\\s+ho\\s+(?:collaborato|lavorato|discusso|parlato)\\s+con\\s+nessuno|nessuno\\s+mi\\s+ha\\s+aiutato',
  together:
    '(?:ho|abbiamo)\\s+(?:lavorato|discusso|collaborato|parlato|studiato|confrontato)(?:\\s+[a-zà-ɏ]+){0,6}?\\s+con|insieme\\s+(?:a|con)|aiuto\\s+d[ai]|grazie\\s+a',
  helper:
    '(?:mi|ci)\\s+(?:ha|hanno)\\s+(?:[a-zà-ɏ]+\\s+){0,2}?(?:aiutat[oaie]|spiegato|dato|mostrato|suggerito|segnalato|corretto)',
  unnamed:
    'compagn[oi](?:\\s+di\\s+corso)?|amic[oi]|alcuni\\s+(?:studenti|compagni)|altri\\s+studenti|coinquilin[oai]',
  staff: 'professor(?:e|essa|i)|docent[ei]|assistent[ei]|esercitator[ei]|ricevimento',
  blank: 'da\\s+(?:indicare|completare)|indicare|descrivere|da\\s+compilare|compilare|nom[ei]|inserire|qui',
  used: 'mi\\s+è\\s+servit[oa]|(?:ho|abbiamo)\\s+(?:usato|utilizzato|impiegato|chiesto|consultato)|(?:è|sono)\\s+stat[aoei]\\s+(?:usat|utilizzat|generat|creat)[aoei]',
  denied:
    "non\\s+(?:ho|abbiamo|è|sono)\\s+(?:stat[aoei]\\s+)?(?:usat|utilizzat|impiegat|consultat)[aoei]\\b[^.;]{0,60}|nessuno?\\s+(?:strumento|ia)|senza\\s+(?:l['’])?(?:uso\\s+di\\s+)?ia",
  bare: 'ho usato utilizzato è stata stato usata uso strumento strumenti di del della il la e per questo compito',
  rules:
    'si\\s+(?:può|possono|deve)|potete|(?:è|sono)\\s+(?:[a-zà-ɏ]+\\s+)?(?:consentit|permess|vietat|obbligatori)[a-zà-ɏ]*|(?:indicare|dichiarare|elencare|descrivere)\\s+[a-zà-ɏ]+|dev(?:e|ono)\\s+[a-zà-ɏ]+',
}

const DUTCH: Words = {
  people:
    'maatje|groepsgenoten|samenwerking|samengewerkt\\s+met|(?:besproken|overlegd|gewerkt|gesproken)\\s+met|(?:lab|groeps|project|studie)partner|ontvangen\\s+hulp|hulp(?:\\s+van)?|groepsleden|teamgenoten|met\\s+wie(?:\\s+heb\\s+je\\s+samengewerkt)?',
  ai: 'kunstmatige\\s+intelligentie|ai(?:-[a-zà-ɏ]+)?',
  asks: 'samengewerkt|geholpen|besproken|overlegd|iemand|wie|anderen',
  fillers:
    'verklaring over van anderen gebruik gebruikte gebruikt tools hulpmiddelen en of de het een met welke hoe heb je',
  none: 'nee|niet\\s+(?:gebruikt|ingezet)|geen|niemand|niets|nvt|n\\.?v\\.?t\\.?|niet\\s+van\\s+toepassing|alleen(?:\\s+gewerkt)?',
  alone:
    '(?:alleen|zelfstandig|individueel)\\s+(?:gewerkt|gemaakt|uitgevoerd|geschreven)|met\\s+niemand|niemand\\s+heeft\\s+(?:me|mij)\\s+geholpen',
  together:
    '(?:samengewerkt|besproken|overlegd|gewerkt|gesproken|vergeleken)\\s+met|samen\\s+met|hulp\\s+van|dank\\s+aan|heb\\b(?:\\s+[a-zà-ɏ\\d]+){0,5}?\\s+met',
  helper:
    'hee?f?t?\\s+(?:me|mij|ons)\\s+(?:[a-zà-ɏ]+\\s+){0,4}?(?:geholpen|uitgelegd)|hielp(?:en)?\\s+(?:me|mij|ons)',
  unnamed: 'vriend(?:en|in)?|medestudent(?:en|e)?|studiegenoot|studiegenoten|huisgenoot|huisgenoten|groepje',
  staff: 'docent(?:en|e)?|studentassistent(?:en)?|werkgroepdocent|practicumassistent|spreekuur',
  blank: 'invullen|beschrijven|in\\s+te\\s+vullen|namen|naam|hier',
  used: '(?:heb|hebben|is|zijn)\\b[^.;]{0,40}?\\b(?:gebruikt|ingezet|gevraagd|geraadpleegd)',
  denied:
    '(?:heb|is|zijn|hebben)\\b[^.;]{0,30}\\b(?:geen|niet)\\b[^.;]{0,60}|geen\\s+ai(?:-[a-zà-ɏ]+)?|zonder\\s+ai',
  bare: 'heb ik is gebruikt gebruik van de het een voor deze opdracht ai tool tools en',
  rules:
    'je\\s+mag|mag\\s+je|(?:is|zijn)\\s+(?:[a-zà-ɏ]+\\s+)?(?:toegestaan|verboten|verplicht)|(?:vermeld|noem|beschrijf|geef)\\s+[a-zà-ɏ]+|(?:moet|mag|dient)\\s+[a-zà-ɏ]+',
}

const KOREAN: Words = {
  people:
    '협력자|협업자|공동\\s*(?:작업자|실험자|연구자)|실험\\s*파트너|(?:함께|같이)\\s*(?:한|작업한|공부한|논의한|토론한)\\s*(?:사람|학생|친구)|조원|팀원|도움\\s*(?:받은|준)\\s*(?:사람|친구)?|(?:토론|논의)(?:한)?\\s*(?:사람|상대)|협력\\s*(?:사항|여부)',
  ai: '인공지능|생성형\\s*AI|AI\\s*(?:사용|도구|활용)',
  asks: '누구|함께|같이|도움',
  fillers: '사용 도구 내역 여부 활용 진술 선언 설명 기록 사항',
  none: '없음|없습니다|없다|해당\\s*없음|안\\s*함|미사용|사용\\s*(?:안\\s*함|하지\\s*않(?:음|았습니다|았음|았다))|혼자(?:\\s*(?:함|했습니다))?',
  alone: '혼자(?:서)?\\s*(?:했|작성|완성|풀|진행|작업|수행)[가-힣]*|단독으로|스스로\\s*(?:했|작성|완성|풀)',
  together: '(?!)',
  helper:
    '(?:와|과|이?랑|하고)\\s*(?:[가-힣\\d]+\\s+){0,3}?(?:함께|같이|토론|논의|상의|공부|의논)|(?:이|가)\\s+(?:[가-힣\\d]+\\s+){0,3}?(?:도와|설명|알려|가르쳐)',
  unnamed: '친구(?:들)?|동기|선배|룸메이트',
  staff: '조교|교수님?|강사|선생님|튜터',
  blank: '이름|여기에|작성|입력|기입',
  used: '(?:사용|질문|이용|활용)(?:했|하였|하여|해서|함)|물어',
  denied: '(?:사용|이용|활용)하지\\s*않|사용\\s*안\\s*함|쓰지\\s*않',
  bare: '사용 사용함 사용했습니다 이용',
  rules: '하시오|하십시오|하세요|해야\\s*합니다',
}

const JAPANESE: Words = {
  people:
    '共同作業者|協力者|(?:相談|議論)(?:した)?(?:相手|人|者)|話し合った(?:相手|人)|一緒に(?:取り組んだ|作業した|やった)(?:人|学生|友人)?|グループメンバー|班員|(?:手伝って|助けて)くれた人|共同者',
  ai: '人工知能|生成\\s*AI|AI\\s*(?:使用|利用|ツール)|AIの(?:使用|利用)',
  asks: '誰と|だれと|誰か|相談',
  fillers: '使用 利用 ツール 状況 申告 宣言 について 有無 の有無 の使用 の利用',
  none: 'なし|無し|ありません|いません|特になし|該当なし|一人(?:で)?|独力|(?:使用|利用)(?:なし|せず|していません|しませんでした)',
  alone:
    '(?:一人|ひとり|独力|自力)で\\S{0,10}(?:行|取り組|作成|解|完成|やり)|誰とも\\S{0,4}(?:相談|話し合|議論|協力)\\S{0,8}(?:ない|ません|せん|なかった)',
  together: '(?!)',
  helper:
    '(?:さん|君|くん|氏)?(?:と(?:一緒に|共に|\\S{0,12}(?:相談|議論|話し合|協力|検討))|(?:に|が|から)\\S{0,12}(?:教え|手伝|助け|説明|相談))',
  unnamed: '友人|友達|クラスメ[ーイ]ト|同級生|先輩',
  staff: 'ティーチング・?アシスタント|先生|講師',
  blank: '記入|氏名|名前|ここに',
  used: '(?:使用|利用|質問)(?:しました|した|し)|使いました|使った|聞いた|聞きました',
  denied:
    '(?:使用|利用)(?:して(?:い)?(?:ません|ない)|しませんでした|しなかった|せず)|使(?:って(?:い)?(?:ません|ない)|いませんでした|わなかった|わず)',
  bare: '使用 利用',
  rules: 'してください|すること',
}

const ALL = [SPANISH, PORTUGUESE, FRENCH, GERMAN, ITALIAN, DUTCH, CHINESE, KOREAN, JAPANESE]
/** What a statement in one of them holds, to be looked for below a header: no letter's edge is asked for. */
export const HITS_ABROAD =
  'mitarbeitende|zusammen|bearbeitet|besprochen|diskutiert|allein|geholfen|kommiliton|k[üu]nstlich|trabaj|colabor|compa[ñn]er|sozinh|colegas|discut[ií]|conversei|ayud[óao]|ajud[oa]|travaill|camarade|discut[ée]|signalé|servi\\s+à|servit[oa]|samen\\s+met|gebruikt\\s+om|consigli|collabor|aid[ée]|intelig[eê]n|讨论|助教|独立|同学|大模型|组员|小组|lavorat|compagn|aiutat|samengewerkt|medestudent|geholpen|협력|함께|같이|혼자|協力|共同|相談|一緒に|一人で'

/** Chinese and Japanese write no blanks between words, and Korean hangs its particles on them: an edge tells nothing. */
const UNSPACED = [CHINESE, KOREAN, JAPANESE]
const SPACED = [SPANISH, PORTUGUESE, FRENCH, GERMAN, ITALIAN, DUTCH]

/**
 * The alternatives of one role in all languages, as the source of an expression that stands with the `u` flag.
 *
 * @param role the role
 * @returns the source, in a group of its own
 */
export function inLanguages(role: Exclude<keyof Words, 'fillers' | 'bare'>): string {
  return `(?:(?<![a-zà-ɏ])(?:${SPACED.map((words) => words[role]).join('|')})(?![a-zà-ɏ])|${UNSPACED.map((words) => words[role]).join('|')})`
}

/**
 * The words of one list in all languages.
 *
 * @param role the list
 * @returns the words in small letters
 */
export function wordsInLanguages(role: 'fillers' | 'bare'): string[] {
  return ALL.flatMap((words) => words[role].split(' '))
}

const ABROAD =
  /[\u00c0-\u024f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]|\b(?:con|com|avec|mit|ich|je|ha|se|sem|sin|ohne|sans|foi|fue|ist|est|ayuda|ajuda|usei|pedi|discuti|merci|gracias|danke|hice|por|para|hai|che|della|dell|sull|nur|eine[rn]?|keine[rn]?|nicht|non|ho|da\s+sol[oa]|usado|utilizado|usato|utilizzat[oa]|somente|apenas|depois|heb|heeft|gebruikt|hanno|sono|servit[oa]|nessuno?|geen|niet|wie|welke|welche[rsn]?|hat|wurde|wer|qui|quem|quién|foram)\b/i

/**
 * Whether a sentence may be in one of the languages, so that English ones never cost their expressions.
 *
 * @param text one sentence
 * @returns true where a letter or a small word shows it
 */
export function mayBeAbroad(text: string): boolean {
  return ABROAD.test(text)
}
