// CSC 172 Lab 5
// Szymon Duda
// Lab partner: Mireille Fontaine (Tuesday section)

public class Heap {
    private int[] keys;
}
