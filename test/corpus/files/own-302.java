/**
 * Ring buffer with a fixed capacity.
 *
 * @author Marit Haugen
 * @version 1.2
 * @userid mhaugen3
 *
 * Collaborators: Lê Hoàng Nam (talked about wrap-around), Dorcas Wambui
 *
 * Resources: N/A
 */
public class RingBuffer<T> {
    // Two collaborators share this index in the concurrent version.
    private int head;
}
