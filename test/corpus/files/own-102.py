#######################################
# Game of Life                        #
# (c) Ismail Kaya, MIT licence        #
#######################################
import random
# thanks to the collaborators of numpy
