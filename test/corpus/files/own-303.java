/**
 * Ring buffer with a fixed capacity.
 *
 * @author Marit Haugen
 * @version 1.2
 * @userid mhaugen3
 *
 * Collaborators: LIST ALL COLLABORATORS YOU WORKED WITH HERE
 *
 * Resources: LIST ALL NON-COURSE RESOURCES HERE
 */
public class RingBuffer<T> {
    // Two collaborators share this index in the concurrent version.
    private int head;
}
