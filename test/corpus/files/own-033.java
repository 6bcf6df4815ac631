/**
 * Homework 3: linked deque.
 *
 * I completed this assignment with the help of
 * nobody, and no AI
 * was used.
 *
 * @author Tuğçe Yıldırım
 */
public class LinkedDeque<T> {
}
