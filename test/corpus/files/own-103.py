"""Homework 1, Leilani Kahananui"""

COLLABORATORS = "none"
AI_USE = "ChatGPT explained list slicing to me"


def area(r):
    return 3.14159 * r * r
