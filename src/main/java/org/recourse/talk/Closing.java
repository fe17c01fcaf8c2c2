package org.recourse.talk;

import java.util.Map;
import org.recourse.pages.Setting;

/**
 * How a talk can end.
 *
 * @param setting what kind of service stands behind it
 * @param sealed whether what cannot be sent may wait sealed on the tablet
 * @param consents what can be agreed to, by language, as it is to be asked
 */
public record Closing(Setting setting, boolean sealed, Map<String, Object> consents) {

    /** Where nothing can be kept. */
    public static final Closing KEEPS_NOTHING = new Closing(Setting.ALONE, false, Map.of());

    /** Copies the map. */
    public Closing {
        consents = Map.copyOf(consents);
    }

    boolean canKeep() {
        return setting != Setting.ALONE;
    }
}
