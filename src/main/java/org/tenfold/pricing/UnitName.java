package org.tenfold.pricing;

import java.util.Map;
import org.tenfold.text.Text;

/**
 * What people call the units of prices: {@code 1M-requests} is "million requests". A unit is made of a scale, a thing and a span of
 * time, of which any may be missing; what AWS abbreviates, as LCU or GB, stays as it is.
 */
public final class UnitName {

    private static final Text NONE = Text.name("");

    private static final Map<String, Text> SCALES = Map.of(
            "1k", Text.of("thousand", "천"),
            "10k", Text.of("ten thousand", "만"),
            "100k", Text.of("hundred thousand", "10만"),
            "1M", Text.of("million", "백만"));

    private static final Map<String, Text> TIMES = Map.of(
            "hour", Text.of("hour", "시간"),
            "hours", Text.of("hours", "시간"),
            "month", Text.of("month", "월"),
            "minute", Text.of("minute", "분"),
            "minutes", Text.of("minutes", "분"),
            "second", Text.of("second", "초"),
            "year", Text.of("year", "년"));

    private static final Map<String, Text> THINGS = Map.ofEntries(
            thing("IO", "I/Os", "I/O"),
            thing("TTL-deletes", "TTL deletes", "TTL 삭제"),
            thing("accelerator", "accelerator", "액셀러레이터"),
            thing("address", "address", "주소"),
            thing("alarm", "alarm", "경보"),
            thing("alarm-metric", "alarm-metric", "경보 지표"),
            thing("association", "association", "연결"),
            thing("attachment", "attachment", "연결"),
            thing("attempts", "attempts", "시도"),
            thing("certificate", "certificate", "인증서"),
            thing("change-record", "change-record", "변경 레코드"),
            thing("check", "check", "상태 확인"),
            thing("cluster", "cluster", "클러스터"),
            thing("connection", "connection", "연결"),
            thing("consumer-shard", "consumer-shard", "소비자 샤드"),
            thing("dashboard", "dashboard", "대시보드"),
            thing("emails", "emails", "이메일"),
            thing("endpoint-AZ", "endpoint-AZ", "엔드포인트 가용 영역"),
            thing("events", "events", "이벤트"),
            thing("feature", "feature", "기능"),
            thing("gateway", "gateway", "게이트웨이"),
            thing("invocation", "invocation", "호출"),
            thing("invocations", "invocations", "호출"),
            thing("ip", "IP", "IP 주소"),
            thing("key", "key", "키"),
            thing("messages", "messages", "메시지"),
            thing("metric", "metric", "지표"),
            thing("metrics", "metrics", "지표"),
            thing("notifications", "notifications", "알림"),
            thing("objects", "object", "객체"),
            thing("operation", "operation", "작업"),
            thing("path", "path", "경로"),
            thing("pipeline", "pipeline", "파이프라인"),
            thing("policy-record", "policy-record", "정책 레코드"),
            thing("port", "port", "포트"),
            thing("queries", "queries", "쿼리"),
            thing("record", "record", "레코드"),
            thing("requests", "requests", "요청"),
            thing("responses", "responses", "응답"),
            thing("rule", "rule", "규칙"),
            thing("run", "run", "실행"),
            thing("secret", "secret", "보안 암호"),
            thing("shard", "shard", "샤드"),
            thing("stream", "stream", "스트림"),
            thing("tokens", "tokens", "토큰"),
            thing("traces", "traces", "추적"),
            thing("transitions", "transitions", "상태 전환"),
            thing("units", "units", "단위"),
            thing("update", "update", "업데이트"),
            thing("updates", "updates", "업데이트"),
            thing("web-acl", "web ACL", "웹 ACL"),
            thing("zone", "zone", "호스팅 영역"));

    private UnitName() {
    }

    private static Map.Entry<String, Text> thing(String key, String en, String ko) {
        return Map.entry(key, Text.of(en, ko));
    }

    /** The words for the unit of a price. */
    public static Text of(String unit) {
        String head = unit.substring(0, Math.max(0, unit.indexOf('-')));
        Text scale = SCALES.getOrDefault(head, NONE);
        String scaled = scale == NONE ? unit : unit.substring(head.length() + 1);
        int dash = scaled.lastIndexOf('-');
        Text time = TIMES.getOrDefault(scaled.substring(dash + 1), NONE);
        String what = time == NONE ? scaled : scaled.substring(0, Math.max(0, dash));
        Text thing = THINGS.getOrDefault(what, Text.name(what));
        return Text.of(joined(scale.en(), thing.en(), time.en()), joined(scale.ko(), thing.ko(), time.ko()));
    }

    private static String joined(String scale, String thing, String time) {
        String what = thing.isEmpty() || time.isEmpty() ? thing + time : thing + "-" + time;
        return scale.isEmpty() ? what : scale + " " + what;
    }
}
