package org.recourse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MayReceiveTest {

    @TempDir
    Path folder = Path.of("set by JUnit");

    @ParameterizedTest
    @CsvSource({
        "srv-1, service, true",
        "sal-1, service_at_location, true",
        "loc-1, location, false",
        "org-1, organization, false"
    })
    void a_mark_counts_on_the_service_itself_and_on_nothing_wider(String id, String entity, boolean may)
            throws IOException {
        assertThat(read("att-2," + id + "," + entity + ",trm-2").mayReceive()).isEqualTo(may);
    }

    @Test
    void without_a_mark_the_answer_is_no() throws IOException {
        assertThat(read("att-2,srv-1,service,trm-1").mayReceive()).isFalse();
    }

    private Provider read(String attribute) throws IOException {
        Path written = new DataPackageFolder()
                .withPlace()
                .with(
                        "taxonomy_term",
                        "id,code,taxonomy",
                        "trm-1,SVC-SHELTER,recourse-service",
                        "trm-2,may-receive,recourse-quality")
                .with("attribute", "id,link_id,link_entity,taxonomy_term_id", "att-1,srv-1,service,trm-1", attribute)
                .writeTo(folder);
        return DirectoryReader.read(written).providers().get(0);
    }
}
