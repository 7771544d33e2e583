package org.tenfold.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * A unit of prices as people say it. The unit {@code 1M-requests} counts requests, and its price is for a million of them: people
 * are told how many requests there are, as on AWS's own bill, and never how many millions. A unit is made of a scale, a thing and
 * a span of time, of which any may be missing; what AWS abbreviates, as LCU or GB, stays as it is.
 *
 * @param scale how many things the price is for
 * @param thing one of them
 * @param things several of them; in Korean the same
 * @param amount how {@code {count}} and {@code {things}} stand together
 */
public record UnitName(Scale scale, Text thing, Text things, Text amount) {

    private static final BigDecimal WHOLE_FROM = BigDecimal.valueOf(100);
    private static final Text NONE = Text.name("");
    private static final Text MEASURED = Text.of("{count} {things}", "{count} {things}");
    private static final Text TIMED = Text.of("{count} {things}", "{count}{things}");
    private static final Text FOR_SEVERAL = Text.of("{price} / {count}", "{price} / {count}");

    /** How many things a price is for, and the words for that number. */
    public enum Scale {
        ONE("", 1, Text.name("")),
        THOUSAND("1k", 1_000, Text.name("1,000")),
        TEN_THOUSAND("10k", 10_000, Text.of("10,000", "1만")),
        HUNDRED_THOUSAND("100k", 100_000, Text.of("100,000", "10만")),
        MILLION("1M", 1_000_000, Text.of("million", "100만"));

        private final String code;
        private final BigDecimal count;
        private final Text words;

        Scale(String code, int count, Text words) {
            this.code = code;
            this.count = BigDecimal.valueOf(count);
            this.words = words;
        }

        /** The number before what counts it, from which Korean sets a number in words apart: 100만 건. */
        private Text spaced() {
            return Text.of(words.en(), words.ko().replaceFirst("만$", "만 "));
        }

        private static Scale of(String code) {
            return Arrays.stream(values()).filter(scale -> scale.code.equals(code)).findFirst().orElse(ONE);
        }
    }

    private static final Map<String, Text> TIMES = Map.of(
            "hour", Text.of("hour", "시간"),
            "month", Text.of("month", "월"),
            "minute", Text.of("minute", "분"),
            "second", Text.of("second", "초"),
            "year", Text.of("year", "년"));

    private static final Map<String, Thing> THINGS = Map.ofEntries(
            thing("IO", "I/O", "I/O", "회"),
            thing("TTL-deletes", "TTL delete", "TTL 삭제", "건"),
            thing("accelerator", "accelerator", "액셀러레이터"),
            thing("address", "address", "주소"),
            thing("alarm", "alarm", "경보"),
            thing("alarm-metric", "alarm-metric", "경보 지표"),
            thing("association", "association", "연결"),
            thing("attachment", "attachment", "연결"),
            thing("attempts", "attempt", "시도", "회"),
            thing("certificate", "certificate", "인증서"),
            thing("change-record", "change-record", "변경 레코드"),
            thing("check", "check", "상태 확인"),
            thing("cluster", "cluster", "클러스터"),
            thing("connection", "connection", "연결"),
            thing("consumer-shard", "consumer-shard", "소비자 샤드"),
            thing("dashboard", "dashboard", "대시보드"),
            thing("emails", "email", "이메일", "건"),
            thing("endpoint-AZ", "endpoint-AZ", "엔드포인트 가용 영역"),
            thing("events", "event", "이벤트", "건"),
            thing("feature", "feature", "기능"),
            thing("gateway", "gateway", "게이트웨이"),
            thing("invocation", "invocation", "호출", "건"),
            thing("invocations", "invocation", "호출", "건"),
            thing("ip", "IP", "IP 주소"),
            thing("key", "key", "키"),
            thing("messages", "message", "메시지", "건"),
            thing("metric", "metric", "지표"),
            thing("metrics", "metric", "지표", "개"),
            thing("notifications", "notification", "알림", "건"),
            thing("objects", "object", "객체"),
            thing("operation", "operation", "작업", "건"),
            thing("path", "path", "경로", "개"),
            thing("pipeline", "pipeline", "파이프라인"),
            thing("policy-record", "policy-record", "정책 레코드"),
            thing("port", "port", "포트"),
            thing("queries", "query", "질의", "건"),
            thing("record", "record", "레코드"),
            thing("requests", "request", "요청", "건"),
            thing("responses", "response", "응답", "건"),
            thing("rule", "rule", "규칙"),
            thing("run", "run", "실행", "회"),
            thing("secret", "secret", "보안 암호"),
            thing("shard", "shard", "샤드"),
            thing("stream", "stream", "스트림"),
            thing("tokens", "token", "토큰", "개"),
            thing("traces", "trace", "추적", "건"),
            thing("transitions", "transition", "상태 전환", "회"),
            thing("units", "unit", "단위", "개"),
            thing("update", "update", "업데이트", "건"),
            thing("updates", "update", "업데이트", "건"),
            thing("web-acl", "web ACL", "웹 ACL"),
            thing("zone", "zone", "호스팅 영역"));

    private record Thing(Text name, Text amount) {
    }

    private static Map.Entry<String, Thing> thing(String key, String en, String ko) {
        return Map.entry(key, new Thing(Text.of(en, ko), MEASURED));
    }

    private static Map.Entry<String, Thing> thing(String key, String en, String ko, String counter) {
        return Map.entry(key, new Thing(Text.of(en, ko), Text.of("{count} {things}", "{things} {count}" + counter)));
    }

    /** The words for the unit of a price. */
    public static UnitName of(String unit) {
        Scale scale = Scale.of(unit.substring(0, Math.max(0, unit.indexOf('-'))));
        String scaled = scale == Scale.ONE ? unit : unit.substring(scale.code.length() + 1);
        int dash = scaled.lastIndexOf('-');
        Text time = TIMES.getOrDefault(scaled.substring(dash + 1).replaceFirst("s$", ""), NONE);
        String what = time == NONE ? scaled : scaled.substring(0, Math.max(0, dash));
        Thing thing = what.isEmpty() ? new Thing(NONE, TIMED) : THINGS.getOrDefault(what, new Thing(Text.name(what), MEASURED));
        Text one = Text.of(joined(thing.name().en(), time.en()), joined(thing.name().ko(), time.ko()));
        return new UnitName(scale, one, Text.of(plural(one.en()), one.ko()), thing.amount());
    }

    private static String joined(String thing, String time) {
        return thing.isEmpty() || time.isEmpty() ? thing + time : thing + "-" + time;
    }

    /** Abbreviations stay as they are: 20 GB, 5 WCU. */
    private static String plural(String thing) {
        return !Character.isLowerCase(thing.charAt(thing.length() - 1)) ? thing
                : thing.endsWith("y") ? thing.substring(0, thing.length() - 1) + "ies" : thing + "s";
    }

    /** How many things so many units are. */
    public BigDecimal count(BigDecimal quantity) {
        return quantity.multiply(scale.count);
    }

    /** What stands beside the number of things that so many units are. */
    public Text counted(BigDecimal quantity) {
        return named(count(quantity));
    }

    private Text named(BigDecimal count) {
        return count.compareTo(BigDecimal.ONE) == 0 ? thing : things;
    }

    /** So many units in words, whole from a hundred on and else to three digits: 152,000,000 requests, 0.0243 GB. */
    public Message amount(BigDecimal quantity) {
        return amountOfThings(count(quantity));
    }

    /** So many things in words, as {@link #amount}. */
    public Message amountOfThings(BigDecimal count) {
        return words(count.abs().compareTo(WHOLE_FROM) < 0 ? count.round(new MathContext(3)) : count.setScale(0, RoundingMode.HALF_UP),
                named(count));
    }

    /** What the price is for: 10,000 requests. */
    public Message each() {
        return scale == Scale.ONE ? thing.message() : words(amount == MEASURED ? scale.words : scale.spaced(), things);
    }

    private Message words(Object count, Text name) {
        return amount.with("count", count).with("things", name);
    }

    /** A price of this unit beside a number of things: $0.20 / million. */
    public Message price(String price) {
        return scale == Scale.ONE ? Message.literal(price) : FOR_SEVERAL.with("price", price).with("count", scale.words);
    }
}
