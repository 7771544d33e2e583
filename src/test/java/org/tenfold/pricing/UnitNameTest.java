package org.tenfold.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.text.Text;

class UnitNameTest {

    @ParameterizedTest
    @CsvSource({
        "1M-requests,million requests,백만 요청",
        "100k-notifications,hundred thousand notifications,10만 알림",
        "1k-objects-month,thousand object-month,천 객체-월",
        "1M-change-record-hours,million change-record-hours,백만 변경 레코드-시간",
        "hour,hour,시간",
        "1M-minutes,million minutes,백만 분",
        "GB-month,GB-month,GB-월",
        "LCU-hour,LCU-hour,LCU-시간",
        "web-acl-month,web ACL-month,웹 ACL-월",
        "GB,GB,GB",
    })
    void unitsReadAsPeopleSayThem(String unit, String english, String korean) {
        assertThat(UnitName.of(unit)).isEqualTo(Text.of(english, korean));
    }

    static Stream<String> units() {
        return PriceBook.standard().all().stream().map(Price::unit).distinct().sorted();
    }

    /** What is left in Latin letters is an abbreviation. */
    @ParameterizedTest
    @MethodSource("units")
    void everyUnitOfTheBookHasWordsInBothLanguages(String unit) {
        assertThat(UnitName.of(unit).en()).doesNotContainPattern("\\d[kM]-");
        assertThat(UnitName.of(unit).ko().split("[ -]")).isNotEmpty()
                .allMatch(word -> word.matches("(\\d*[가-힣]+|\\w*[A-Z][\\w/]*)"));
    }

    @Test
    void theBookHasManyUnits() {
        assertThat(units()).hasSizeGreaterThan(50);
    }
}
