package org.recourse.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.recourse.http.StrictJson;
import org.recourse.interview.Interview;
import org.recourse.support.Interviews;
import org.recourse.support.NewYork;

/** The same interview gives the same bytes, whatever else is being assessed at the same time. */
class SameBytesTest {

    private static final int INTERVIEWS = 20_000;
    private static final int ROUNDS = 4;
    private static final ObjectWriter WRITER = StrictJson.newMapper().writerFor(Assessment.class);

    @Test
    void two_threads_write_what_one_writes() throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        List<Interview> interviews = IntStream.range(0, INTERVIEWS)
                .mapToObj(index -> Interviews.of(
                        Interviews.draw(NewYork.PACK, random, random.nextDouble()), Interviews.drawCase(random)))
                .toList();
        long[] alone = assess(interviews);

        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (var result : threads.invokeAll(IntStream.range(0, ROUNDS)
                    .mapToObj(round -> (Callable<long[]>) () -> assess(interviews))
                    .toList())) {
                assertThat(Arrays.equals(result.get(), alone)).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(Arrays.stream(alone).distinct().count()).isGreaterThan(INTERVIEWS / 2);
    }

    private static long[] assess(List<Interview> interviews) {
        return interviews.stream().mapToLong(SameBytesTest::checksum).toArray();
    }

    private static long checksum(Interview interview) {
        try {
            CRC32C sum = new CRC32C();
            sum.update(WRITER.writeValueAsBytes(NewYork.SCREENER.assess(interview)));
            return sum.getValue();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
