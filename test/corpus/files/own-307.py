#################################################################
# FILE : tree.py
# WRITER : Io Papadaki , io_pap
# EXERCISE : introprog ex8 2025
# DESCRIPTION: walks a tree
# STUDENTS I DISCUSSED THE EXERCISE WITH: 
# WEB PAGES I USED: 
# AI TOOLS I USED: 
# NOTES: 
#################################################################
import math
