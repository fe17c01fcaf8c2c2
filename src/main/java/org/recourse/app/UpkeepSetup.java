package org.recourse.app;

import io.dropwizard.core.setup.Environment;
import java.util.List;
import java.util.function.Supplier;
import org.recourse.upkeep.Holdings;
import org.recourse.upkeep.Start;
import org.recourse.upkeep.Upkeep;

/** Puts together what looks after the store while the service runs. */
record UpkeepSetup(Holdings holdings, UpkeepSettings settings) {

    /**
     * Checks the store, and has it looked after from the start on.
     *
     * @return what an operator has to see to, as codes for the health route
     * @throws org.recourse.upkeep.UpkeepException if the store is damaged
     */
    Supplier<List<String>> install(Environment environment) {
        Start.check(holdings);
        Upkeep upkeep = new Upkeep(holdings, settings.plan());
        environment.lifecycle().manage(new UpkeepJob(upkeep));
        return () -> upkeep.troubles().stream().map(Enum::name).toList();
    }
}
