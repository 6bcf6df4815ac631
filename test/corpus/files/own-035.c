/*
 * malloc lab
 *
 * Name:           Esperanza Luján
 */

#include <stdio.h>

/* coalesce with both neighbours; the partner block is found by xor */
