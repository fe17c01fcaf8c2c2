package org.recourse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderTest {

    @TempDir
    Path folder = Path.of("set by JUnit");

    @ParameterizedTest
    @CsvSource({
        "active, 2026-10-01, OFFERED",
        "active, 2026-10-02, OFFERED",
        "active, 2026-10-03, STALE",
        "active, 2026-04-04, OFFERED",
        "active, 2026-04-03, STALE",
        "active, , STALE",
        "inactive, 2026-10-01, INACTIVE",
        "defunct, 2026-10-01, INACTIVE",
        "Temporarily Closed, 2026-10-01, INACTIVE"
    })
    void it_is_offered_while_active_and_vouched_for_within_180_days(String status, String assured, Standing expected)
            throws IOException {
        String day = assured == null ? "" : assured;
        new DataPackageFolder()
                .with(
                        "service",
                        "id,organization_id,name,status,assured_date",
                        "srv-1,org-1,Beds," + status + "," + day)
                .writeTo(folder);
        Directory directory = DirectoryReader.read(folder);

        assertThat(directory.providers().get(0).standing(Providers.TODAY)).isEqualTo(expected);
        assertThat(new ProviderMatcher(directory, Providers.TODAY).match("SVC-SHELTER", "en", null))
                .hasSize(expected == Standing.OFFERED ? 1 : 0);
    }
}
