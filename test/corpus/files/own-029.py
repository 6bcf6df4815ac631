# CS 118, lab 4: word ladders
# author: Chidinma Eze

class Project:
    def __init__(self):
        self.collaborators = []
        self.model = "gpt-4"
