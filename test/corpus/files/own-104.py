"""Homework 1, Piet Hofstra"""

COLLABORATORS = "Chinwe Agu"
AI_USE = "none"


def area(r):
    return 3.14159 * r ** 2
