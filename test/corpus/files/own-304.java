/**
 * Ring buffer with a fixed capacity.
 *
 * @author Pema Choden
 * @version 1.2
 * @userid pchoden1
 *
 * Collaborators: none
 *
 * Resources: Gemini explained the modulo trick to me
 */
public class RingBuffer<T> {
    // Two collaborators share this index in the concurrent version.
    private int head;
}
