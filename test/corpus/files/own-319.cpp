// Power grid simulator
// Author: Sanna Koivu
// Working with: Mehmet Arıkan
// AI STATEMENT: No AI tools

#include <vector>
int main() { return 0; }
