/**
 * Homework 3: linked deque.
 *
 * I discussed the iterator with Diego Arancibia, but we wrote our code apart.
 *
 * @author Hanne Vestergaard
 */
public class LinkedDeque<T> {
}
