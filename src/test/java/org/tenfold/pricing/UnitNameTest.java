package org.tenfold.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.text.Language;

class UnitNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1M-requests            | 1.5   | 1,500,000 requests          | 요청 1,500,000건            | $2 / million | $2 / 100만
            10k-requests           | 15200 | 152,000,000 requests        | 요청 152,000,000건          | $2 / 10,000  | $2 / 1만
            100k-notifications     | 0.5   | 50,000 notifications        | 알림 50,000건               | $2 / 100,000 | $2 / 10만
            1M-queries             | 2     | 2,000,000 queries           | 질의 2,000,000건            | $2 / million | $2 / 100만
            1k-objects-month       | 2     | 2,000 object-months         | 2,000 객체-월               | $2 / 1,000   | $2 / 1,000
            1M-change-record-hours | 1     | 1,000,000 change-record-hours | 1,000,000 변경 레코드-시간 | $2 / million | $2 / 100만
            1M-minutes             | 1     | 1,000,000 minutes           | 1,000,000분                 | $2 / million | $2 / 100만
            hour                   | 730   | 730 hours                   | 730시간                     | $2           | $2
            zone-month             | 1     | 1 zone-month                | 1 호스팅 영역-월            | $2           | $2
            GB-month               | 20    | 20 GB-months                | 20 GB-월                    | $2           | $2
            web-acl-month          | 2     | 2 web ACL-months            | 2 웹 ACL-월                 | $2           | $2
            GB                     | 7     | 7 GB                        | 7 GB                        | $2           | $2
            """)
    void quantitiesAndPricesReadAsPeopleSayThem(String unit, BigDecimal quantity, String english, String korean, String price, String koreanPrice) {
        UnitName name = UnitName.of(unit);

        assertThat(name.amount(quantity).in(Language.ENGLISH)).isEqualTo(english);
        assertThat(name.amount(quantity).in(Language.KOREAN)).isEqualTo(korean);
        assertThat(name.price("$2").in(Language.ENGLISH)).isEqualTo(price);
        assertThat(name.price("$2").in(Language.KOREAN)).isEqualTo(koreanPrice);
    }

    @Test
    void whatAPriceIsForIsACount() {
        assertThat(UnitName.of("10k-requests").each().in(Language.ENGLISH)).isEqualTo("10,000 requests");
        assertThat(UnitName.of("10k-requests").each().in(Language.KOREAN)).isEqualTo("요청 1만 건");
        assertThat(UnitName.of("GB-month").each().in(Language.ENGLISH)).isEqualTo("GB-month");
    }

    static Stream<String> units() {
        return PriceBook.standard().all().stream().map(Price::unit).distinct().sorted();
    }

    /** What is left in Latin letters is an abbreviation. */
    @ParameterizedTest
    @MethodSource("units")
    void everyUnitOfTheBookHasWordsInBothLanguages(String unit) {
        assertThat(UnitName.of(unit).things().en()).doesNotContainPattern("\\d[kM]-");
        assertThat(UnitName.of(unit).things().ko().split("[ -]")).isNotEmpty()
                .allMatch(word -> word.matches("(\\d*[가-힣]+|\\w*[A-Z][\\w/]*)"));
    }

    @Test
    void theBookHasManyUnits() {
        assertThat(units()).hasSizeGreaterThan(50);
    }
}
