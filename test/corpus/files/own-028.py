# CS 118, lab 4: word ladders
# author: Teo Marangoni
# collaborators: Anneliese Graf
# AI usage: none

import sys

def neighbours(word):
    return [w for w in WORDS if differs_by_one(w, word)]
