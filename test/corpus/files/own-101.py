#######################################
# Assignment 2 - Game of Life         #
# Student:  Greta Solheim             #
# Partners: (none)                    #
# AI:       (none)                    #
#######################################
import random
