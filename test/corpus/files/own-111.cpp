// ...............................................
// Program .......... bank simulator
// Author ........... Dragana Ilić
// Worked with ...... nobody
// AI used .......... ChatGPT: explained a linker error
// ...............................................
#include <iostream>
