// CSC 172 Lab 5
// Amina Warsame
// Lab partner: no partner
// AI: ChatGPT

public class Heap {
    private int[] keys;
}
