/* sort.c - COMP 2100 lab 7
   Written by Kalpana Iyer.
   The only help I got was from a tutor in the lab. */
#include <stdlib.h>
