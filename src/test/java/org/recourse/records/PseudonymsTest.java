package org.recourse.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.recourse.keys.LookupKey;
import org.recourse.support.Agreed;

class PseudonymsTest {

    private final Pseudonyms pseudonyms = new Pseudonyms(LookupKey.inMemoryOnly());

    @Test
    void the_same_request_always_gets_the_same_code_and_no_other_does() {
        UUID once = UUID.randomUUID();
        byte[] body = {1, 2, 3};
        Code code = pseudonyms.codeFor("00000000000ad0c0", once, body);

        assertThat(pseudonyms.codeFor("00000000000ad0c0", once, body)).isEqualTo(code);
        assertThat(pseudonyms.codeFor("00000000000ad0c1", once, body)).isNotEqualTo(code);
        assertThat(pseudonyms.codeFor("00000000000ad0c0", UUID.randomUUID(), body))
                .isNotEqualTo(code);
        assertThat(pseudonyms.codeFor("00000000000ad0c0", once, new byte[] {1, 2, 4}))
                .isNotEqualTo(code);
    }

    @Test
    void a_one_time_code_leads_each_attorney_elsewhere_and_marks_them_otherwise_each_time() {
        Code code = Code.random();
        UUID handover = pseudonyms.handedId(Agreed.ATTORNEY, code);

        assertThat(pseudonyms.handedId(Agreed.ATTORNEY, code)).isEqualTo(handover);
        assertThat(pseudonyms.handedId(Agreed.OTHER_ATTORNEY, code)).isNotEqualTo(handover);
        assertThat(pseudonyms.readerOf(Agreed.ATTORNEY, handover))
                .isNotEqualTo(pseudonyms.readerOf(Agreed.ATTORNEY, UUID.randomUUID()))
                .isNotEqualTo(pseudonyms.readerOf(Agreed.OTHER_ATTORNEY, handover));
    }

    @Test
    void another_key_leads_the_same_code_elsewhere() {
        Code code = Code.random();

        assertThat(pseudonyms.idOf(code)).isEqualTo(pseudonyms.idOf(code));
        assertThat(new Pseudonyms(LookupKey.inMemoryOnly()).idOf(code)).isNotEqualTo(pseudonyms.idOf(code));
    }
}
