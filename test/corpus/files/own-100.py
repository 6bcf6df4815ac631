#######################################
# Assignment 2 - Game of Life         #
# Student:  Rui Tavares               #
# Partners: Hana Kovářová, J. P. Mwangi #
# AI:       GitHub Copilot wrote the  #
#           first draft of draw()     #
#######################################
import random
