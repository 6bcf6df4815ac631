/**
 * Ring buffer with a fixed capacity.
 *
 * @author Oluwadamilola Fasanya
 * @version 1.2
 * @userid ofasanya7
 *
 * Collaborators: I worked on this assignment alone.
 *
 * Resources: course slides on queues
 */
public class RingBuffer<T> {
    // Two collaborators share this index in the concurrent version.
    private int head;
}
