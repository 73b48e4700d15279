package org.neuroglide.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class BenchTest {
    private static final Limits ONE = new Limits(
            1_000, 5, 100, 1, 10, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5),
            Duration.ofSeconds(5));

    @Test
    void aPlaceIsFreeAgainWhateverGoesWrong() {
        try (Bench bench = new Bench(ONE)) {
            assertThatThrownBy(() -> bench.work(room -> {
                throw new OutOfMemoryError("while a body is read");
            }, body -> Answer.empty(200))).isInstanceOf(OutOfMemoryError.class);
            assertThatThrownBy(() -> bench.work(room -> new byte[0], body -> {
                throw new StackOverflowError("while it is worked on");
            })).isInstanceOf(StackOverflowError.class);
            assertThat(bench.work(room -> new byte[0], body -> Answer.empty(200)).status()).isEqualTo(200);
        }
    }

    @Test
    void moreBytesThanThereIsRoomForAreRefusedAndGivenBack() {
        try (Bench bench = new Bench(ONE, new BodyBudget(10))) {
            assertThatThrownBy(() -> bench.work(room -> {
                room.take(8);
                room.take(3);
                return new byte[11];
            }, body -> Answer.empty(200))).isInstanceOf(ServerException.class).hasMessageContaining("large bodies");
            assertThatThrownBy(() -> bench.work(room -> {
                room.take(10);
                return new byte[10];
            }, body -> {
                throw new IllegalStateException("while it is worked on");
            })).isInstanceOf(IllegalStateException.class);
            assertThat(bench.work(room -> {
                room.take(10);
                return new byte[10];
            }, body -> Answer.empty(200)).status()).isEqualTo(200);
        }
    }
}
