// CSC 172 Lab 5
// Rosalind Achieng
// Lab partner:
// Date: 2 October

public class Heap {
}
