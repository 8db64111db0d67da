package dev.autogen.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.LargeModel;
import org.junit.jupiter.api.Test;

/** All but Hibernate's own part must be small. */
class ReadingSpeedTest {

    @Test
    void findingAndTranslatingTakeAFractionOfHibernatesTime() {
        EntitySource source = Sources.of(LargeModel.entities(1000));

        EntityTimings cold = EntityReader.read(source, Sources.server()).timings();
        EntityTimings warm = EntityReader.read(source, Sources.server()).timings();

        for (EntityTimings timings : new EntityTimings[] {cold, warm}) {
            assertThat(timings.finding().plus(timings.translating())).isLessThan(timings.hibernate());
        }
    }
}
