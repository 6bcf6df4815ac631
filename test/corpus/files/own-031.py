"""
Lab 6: Mandelbrot
Student: Pham Quynh Anh
Collaboration: [names of the people you worked with, or "alone"]
AI: [tool and purpose, or "none"]
"""

import numpy as np
