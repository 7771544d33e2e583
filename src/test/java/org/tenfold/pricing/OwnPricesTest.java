package org.tenfold.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.text.Language;

/** A user's own prices: what they change, and each way in which their file can be wrong with the sentence that says so. */
class OwnPricesTest {

    private static final PriceBook PUBLIC = PriceBook.standard();
    private static final String HEADING = "service,region,dimension,unit,tier_start,tier_end,usd_per_unit,source,as_of\n";
    private static final PriceKey T3_SMALL = PriceKey.ec2("t3.small");

    private static PriceBook with(String text) {
        return PUBLIC.with("own.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anOwnPriceHoldsInItsRegionAndNowhereElse() {
        PriceBook own = with(HEADING + "ec2,ap-northeast-2,t3.small,hour,,,0.01,Contract 7,2026-10-01\n");

        Price price = own.find("ap-northeast-2", T3_SMALL).orElseThrow();
        assertThat(price.tiers()).isEqualTo(Tiers.flat(new BigDecimal("0.01")));
        assertThat(price.source()).isEqualTo("Contract 7");
        assertThat(price.asOf()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(own.isOwn(price)).isTrue();
        assertThat(own.find("us-east-1", T3_SMALL)).isEqualTo(PUBLIC.find("us-east-1", T3_SMALL));
        assertThat(own.all()).hasSameSizeAs(PUBLIC.all());
    }

    @Test
    void thePublicBookStaysAsItIs() {
        with(HEADING + "ec2,ap-northeast-2,t3.small,hour,,,0.01,Contract 7,2026-10-01\n");

        assertThat(PUBLIC.find("ap-northeast-2", T3_SMALL)).hasValueSatisfying(price -> assertThat(PUBLIC.isOwn(price)).isFalse());
    }

    @Test
    void tiersReplaceAllTiersOfThePublicPrice() {
        PriceBook own = with(HEADING + "s3,ap-northeast-2,standard_storage,GB-month,0,1000,0.02,Contract 7,2026-10-01\n"
                + "s3,ap-northeast-2,standard_storage,GB-month,1000,,0.01,Contract 7,2026-10-01\n");

        Price price = own.find("ap-northeast-2", PriceKey.of("s3", "standard_storage")).orElseThrow();
        // 1,000 × 0.02 + 500 × 0.01
        assertThat(price.tiers().cost(new BigDecimal(1500))).isEqualByComparingTo("25");
    }

    @Test
    void columnsThatAreNotNeededMayBeMissingAndSpreadsheetsMayMarkTheirText() {
        PriceBook own = with("\uFEFFas_of,source,usd_per_unit,unit,dimension,region,service\r\n"
                + "2026-10-01,\"Contract, 7\",0.01,hour,t3.small,ap-northeast-2,ec2\r\n");

        assertThat(own.find("ap-northeast-2", T3_SMALL)).hasValueSatisfying(price -> assertThat(price.source()).isEqualTo("Contract, 7"));
    }

    @Test
    void aRowWithAPlanSaysWhatAMachineCostsUnderThatCommitment() {
        String heading = HEADING.strip() + ",plan\n";
        PriceBook own = with(heading + "ec2,ap-northeast-2,t3.small,hour,,,0.0123,Contract 7,2026-10-01,standard_ri_1yr_no_upfront\n"
                + "ec2,ap-northeast-2,t3.small,hour,,,0.02,Contract 7,2026-10-01,\n");

        assertThat(own.commitment("ap-northeast-2", T3_SMALL, Commitment.Plan.STANDARD_RI_1YR_NO_UPFRONT))
                .hasValueSatisfying(plan -> assertThat(plan.usdPerHour()).isEqualByComparingTo("0.0123"));
        assertThat(own.find("ap-northeast-2", T3_SMALL).orElseThrow().tiers()).isEqualTo(Tiers.flat(new BigDecimal("0.02")));
        assertThat(PUBLIC.commitment("ap-northeast-2", T3_SMALL, Commitment.Plan.STANDARD_RI_1YR_NO_UPFRONT)).isEmpty();
        String row = "ec2,ap-northeast-2,t3.small,hour,,,0.0123,c,2026-10-01,";
        assertThatThrownBy(() -> with(heading + row + "forever\n")).hasMessageContaining("line 2, column plan: it holds \"forever\", not one of");
        assertThatThrownBy(() -> with(heading + (row + "standard_ri_1yr_no_upfront\n").repeat(2))).hasMessageContaining("stands there twice");
        assertThatThrownBy(() -> with(heading + "s3,ap-northeast-2,standard_storage,GB-month,,,0.01,c,2026-10-01,standard_ri_1yr_no_upfront\n"))
                .hasMessageContaining("column plan: a commitment is one price for an hour of a machine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ec3,us-east-1,t3.small,hour,,,1,c,2026-10-01         | service: there are no prices of a service "ec3"; the nearest name is "ec2"
            ec2,us-east-1,t3.smal,hour,,,1,c,2026-10-01          | dimension: ec2 has no price "t3.smal"; the nearest name is "t3.small"
            ec2,us-east-1,t3.small,hour,,,-1,c,2026-10-01        | usd_per_unit: it is negative
            ec2,us-east-1,t3.small,hour,,,$1,c,2026-10-01        | usd_per_unit: it holds "$1", which is no number
            ec2,us-east-9,t3.small,hour,,,1,c,2026-10-01         | region: there are no prices of a Region "us-east-9"; the nearest name is "us-east-1"
            route53,us-east-1,hosted_zone,zone-month,0,,1,c,2026-10-01 | region: route53 hosted_zone has one price for global, none for a Region
            ec2,us-east-1,t3.small,month,,,1,c,2026-10-01        | unit: it is month, but ec2 t3.small is priced by hour
            ec2,us-east-1,t3.small,hour,,,1,,2026-10-01          | source: it is empty
            ec2,us-east-1,t3.small,hour,,,1,karpenter,2026-10-01 | source: karpenter is the name of a public source; a price of your own needs another
            ec2,us-east-1,t3.small,hour,,,1,c,October            | as_of: it holds "October", which is no date like 2026-09-25
            ec2,us-east-1,t3.small,hour,0,10,1,c,2026-10-01      | tier_end: the last tier ends at 10
            """)
    void aWrongRowIsOneSentenceWithFileLineAndReason(String row, String rest) {
        assertThatThrownBy(() -> with(HEADING + "ec2,us-east-1,t3.micro,hour,,,1,c,2026-10-01\n" + row + "\n"))
                .isInstanceOf(PriceBookException.class)
                .hasMessage("The price file own.csv is wrong in line 3, column " + rest + ".");
    }

    @Test
    void aPriceThatIsStatedTwiceIsWrong() {
        String row = "ec2,us-east-1,t3.small,hour,,,1,c,2026-10-01\n";
        assertThatThrownBy(() -> with(HEADING + row + row.replace("small", "micro") + row))
                .hasMessage("The price file own.csv is wrong in line 4: the price of ec2 t3.small in us-east-1 stands there twice.");
    }

    @Test
    void theSentenceIsSpokenInKoreanToo() {
        assertThatThrownBy(() -> with(HEADING + "ec2,us-east-1,t3.small,hour,,,-1,c,2026-10-01\n"))
                .isInstanceOfSatisfying(PriceBookException.class, wrong -> assertThat(wrong.reason().in(Language.KOREAN))
                        .isEqualTo("가격 파일 own.csv 2행 usd_per_unit 열에 오류가 있습니다: 음수입니다."));
    }
}
