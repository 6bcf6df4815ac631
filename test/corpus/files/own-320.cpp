// Elevator controller
// Author: Lwazi Dube
// AI STATEMENT:
// Working with:

#include <queue>
int main() { return 0; }
