// Power grid simulator
// Contributors:
// Sanna Koivu      || 201744
// Mehmet Arıkan    || 201802
// AI STATEMENT: Claude used for learning and debugging. All code is our own.

#include <vector>
int main() { return 0; }
