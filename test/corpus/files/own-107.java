// CSC 172 Lab 5
// Niko Paasonen

public class Heap {
    // swap with the partner node
    void swap(int i, int j) {}
}
