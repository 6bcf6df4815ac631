/*
 * malloc lab
 *
 * Name:           Bohdan Kravets
 * Worked with:    Sanjaya, Kiri Walker
 * AI tools used:  none
 */

#include <stdio.h>
