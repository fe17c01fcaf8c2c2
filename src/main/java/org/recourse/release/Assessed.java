package org.recourse.release;

import org.recourse.interview.Interview;
import org.recourse.screening.Assessment;

/** An interview that was assessed, and the release it was assessed by. Lives in memory only. */
public record Assessed(Release release, Interview interview, Assessment assessment) {

    @Override
    public String toString() {
        return "Assessed";
    }
}
