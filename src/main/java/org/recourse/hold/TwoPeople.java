package org.recourse.hold;

import java.util.Optional;
import org.recourse.access.Caller;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;
import org.recourse.keys.CounselKey;
import org.recourse.records.Guard;
import org.recourse.records.HeldFile;
import org.recourse.records.Holds;
import org.recourse.records.RecordId;

/** Has a hold ordered by one person and confirmed by another, who asks for the same. Neither can do it alone. */
final class TwoPeople {

    private final Holds holds;
    private final Orders orders;

    TwoPeople(Holds holds, Orders orders) {
        this.holds = holds;
        this.orders = orders;
    }

    /**
     * Orders a hold, which changes nothing yet.
     *
     * @return empty if there is nothing to hold
     */
    Optional<Order> order(RecordId id, Caller caller, Order.Asked asked) {
        if (!holds.noteOrder(id, Guard.actor(caller))) {
            return Optional.empty();
        }
        return Optional.of(orders.put(id, caller.id(), asked)
                .orElseThrow(() -> notNow("Too many orders wait to be confirmed. Confirm those first.")));
    }

    /**
     * Carries an order out.
     *
     * @return what counsel gets; empty if there is nothing to hold
     */
    Optional<HeldFile> confirm(RecordId id, Caller caller, Order.Asked asked, CounselKey counsel) {
        if (!holds.isThere(id)) {
            return Optional.empty();
        }
        Order order = orders.find(id)
                .orElseThrow(() -> notNow("No order waits here. A programme lead orders first; it waits for a day."));
        if (order.by().equals(caller.id())) {
            throw notNow("Somebody else has to confirm: not who ordered it.");
        }
        if (!order.asked().equals(asked)) {
            throw notNow("What was ordered is different. Compare reason and weeks with who ordered it.");
        }
        Optional<HeldFile> file = holds.place(id, order.terms(), counsel, Guard.actor(caller));
        orders.remove(id, order);
        return file;
    }

    private static ProblemException notNow(String detail) {
        return new ProblemException(Problem.of("not-now", 409, "Not possible now", detail));
    }
}
