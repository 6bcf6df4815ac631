"""
Lab 6: Mandelbrot
Student: Ulla-Maj Bergström
Collaboration: worked alone
AI: asked ChatGPT how numpy broadcasting works; wrote the loop myself
"""

import numpy as np
