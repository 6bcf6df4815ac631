/* sort.c - COMP 2100 lab 7
   Written by Håkon Strand.
   Yetunde Alabi and I compared our pivot choices on the whiteboard.
   I did not use an AI assistant. */
#include <stdlib.h>
