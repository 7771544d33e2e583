package org.tenfold.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tenfold.design.ReviewSettings.Suppression;

class ReviewSettingsTest {

    @Test
    void everyDecisionCanBeTakenBack() {
        Suppression first = new Suppression("SPOF-001#web", "For now", null);
        Suppression second = new Suppression("SPOF-001#web", "Until spring", "2027-03-01");
        ReviewSettings decided = ReviewSettings.DEFAULT.settingAside(first).settingAside(second).weighing("AZ-001", "low")
                .weighing("AZ-001", "medium").switching("LB-001", false).switching("LB-001", false);

        assertThat(decided).isEqualTo(new ReviewSettings(List.of(second), Map.of("AZ-001", "medium"), List.of("LB-001")));
        assertThat(decided.counting("SPOF-001#web").weighing("AZ-001", null).switching("LB-001", true)).isEqualTo(ReviewSettings.DEFAULT);
    }
}
