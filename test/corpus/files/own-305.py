#################################################################
# FILE : maze.py
# WRITER : Tamsin Oyelaran , tamsin_o
# EXERCISE : introprog ex4 2025
# DESCRIPTION: finds a way out
# STUDENTS I DISCUSSED THE EXERCISE WITH: Eitan Barzel, ebarzel.
# WEB PAGES I USED: none
# AI TOOLS I USED: none
# NOTES: ...
#################################################################
import math
