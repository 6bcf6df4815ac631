/** The build of mammoth that needs no Node modules: the library runs in a browser too. */
declare module 'mammoth/mammoth.browser.js' {
  import mammoth from 'mammoth'
  export default mammoth
}
