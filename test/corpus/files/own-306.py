#################################################################
# FILE : ladder.py
# WRITER : Tamsin Oyelaran , tamsin_o
# EXERCISE : introprog ex6 2025
# DESCRIPTION: word ladders
# STUDENTS I DISCUSSED THE EXERCISE WITH: no one
# WEB PAGES I USED: docs.python.org
# AI TOOLS I USED: Copilot, finished two loops for me
# NOTES: late by one day
#################################################################
import math
