package org.tenfold.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTest {

    @ParameterizedTest
    @CsvSource({"서버,서버는", "서울,서울은", "EC2,EC2는", "RDS,RDS는", "ALB,ALB는", "3,3은", "웹 서버 2,웹 서버 2는", "VPN,VPN은"})
    void aKoreanParticleFollowsTheFinalSound(String word, String expected) {
        assertThat(Text.of("{x}", "{x|은는}").with("x", word).in(Language.KOREAN)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"web,web은", "db,db는", "alb,alb는", "sqs,sqs는", "rabbit,rabbit은", "topic,topic은", "bank,bank는", "jump,jump는", "table,table은",
        "file,file은", "zone,zone은", "name,name은", "line,line은", "cache,cache는", "queue,queue는", "store,store는", "users,users는",
        "app,app은", "stock,stock은", "log,log는", "billing,billing은", "client,client는", "group,group은", "week,week는", "web-1,web-1은",
        "Web server,Web server는", "Orders,Orders는"})
    void anEnglishWordIsReadAsKoreanWritesIt(String word, String expected) {
        assertThat(Text.of("{x}", "{x|은는}").with("x", word).in(Language.KOREAN)).isEqualTo(expected);
    }

    @Test
    void anEnglishNounAgreesWithItsNumber() {
        Text parts = Text.of("{n|part sends|parts send}.", "{n}개");
        assertThat(parts.with("n", 1).in(Language.ENGLISH)).isEqualTo("1 part sends.");
        assertThat(parts.with("n", 0).in(Language.ENGLISH)).isEqualTo("0 parts send.");
        assertThat(parts.with("n", 2_000L).in(Language.ENGLISH)).isEqualTo("2,000 parts send.");
        assertThat(parts.with("n", 1).in(Language.KOREAN)).isEqualTo("1개");
    }

    @ParameterizedTest
    @CsvSource({"서울,서울로", "도쿄,도쿄로", "가용 영역,가용 영역으로", "1,1로", "3,3으로"})
    void theParticleForTowardsTakesRieulLikeAVowel(String word, String expected) {
        assertThat(Text.of("{x}", "{x|으로/로}").with("x", word).in(Language.KOREAN)).isEqualTo(expected);
    }

    @Test
    void afterAWordInQuotesTheParticleStandsAlone() {
        assertThat(Text.of("{x}", "\"{x}\"{x|이가} 없습니다.").with("x", "서울").in(Language.KOREAN)).isEqualTo("\"서울\"이 없습니다.");
    }

    @Test
    void argumentsMayBeTextsAndNumbers() {
        Message message = Text.of("{n} of {what}", "{what} {n}개").with("n", 12345).with("what", Text.of("servers", "서버"));
        assertThat(message.in(Language.ENGLISH)).isEqualTo("12,345 of servers");
        assertThat(message.in(Language.KOREAN)).isEqualTo("서버 12,345개");
    }

    @Test
    void anUnfilledPlaceholderIsAMistakeInTheProgram() {
        assertThatIllegalStateException().isThrownBy(() -> Text.of("{x}", "{x}").message().in(Language.ENGLISH));
    }
}
