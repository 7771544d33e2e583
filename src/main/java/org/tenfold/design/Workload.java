package org.tenfold.design;

import static org.tenfold.text.Text.of;

import java.util.List;
import org.tenfold.text.Text;

/**
 * Who uses the system and how. Only what the user said is stored; the rest are the defaults of {@link #SETTINGS}, whose
 * sources are named in their help.
 *
 * @param given the values that were said
 */
public record Workload(Settings given) {

    /** Nothing said: 10,000 ordinary users. */
    public static final Workload DEFAULT = new Workload(Settings.NONE);

    /** The largest number of users that the slider and the command line take. */
    public static final double MOST_USERS = 100_000_000;

    /** Every value that a workload has. */
    public static final List<Setting> SETTINGS = List.of(
            Setting.whole("users", 10_000, 1, MOST_USERS, of("Users", "사용자"),
                    of("Registered users.", "등록 사용자 수입니다.")).asFirst(),
            share("dailyActiveShare", 0.2, of("Active on a day", "하루 활성 비율"),
                    of("Share of the registered users who come on a day. Published ratios of daily to monthly users run from 10 to 50 %.",
                            "하루에 찾아오는 등록 사용자의 비율입니다. 알려진 일간/월간 비율은 10~50%입니다.")).asFirst(),
            number("requestsPerActiveUserPerDay", 400, 0, 1_000_000, of("Requests per active user", "활성 사용자당 요청"),
                    of("Requests that one active user makes in a day: 20 page views of 20 requests each.",
                            "활성 사용자 한 명이 하루에 보내는 요청 수입니다. 20페이지 × 20요청을 가정합니다.")).asFirst(),
            share("staticShare", 0.8, of("Static share", "정적 비율"),
                    of("Share of all requests that ask for files, which a CDN or S3 can answer.",
                            "전체 요청 가운데 CDN이나 S3가 답할 수 있는 파일 요청의 비율입니다.")).asFirst(),
            share("writeShare", 0.1, of("Write share", "쓰기 비율"),
                    of("Share of the dynamic requests that change data.", "동적 요청 가운데 데이터를 바꾸는 요청의 비율입니다.")).asFirst(),
            number("peakFactor", 3, 1, 100, of("Peak to average", "평균 대비 최고"),
                    of("Rate at the busiest time over the daily average: 1.7 for a worldwide audience, 3 for one country, 4 to 5 for a tiny one.",
                            "가장 붐비는 때의 요청률을 하루 평균으로 나눈 값입니다. 전 세계 1.7, 한 나라 3, 아주 작은 서비스 4~5입니다.")).asFirst(),
            Setting.number("spikeSeconds", 300, 0, 86_400, of("Peak arrives within", "최고까지 걸리는 시간"),
                    of("How fast the load rises from the average to the peak: seconds after a TV spot, hours on an ordinary day.",
                            "평균에서 최고 부하까지 오르는 시간입니다. TV 광고 뒤에는 몇 초, 보통 날에는 몇 시간입니다.")).orElse(null),
            share("troughShare", 0.1, of("Trough to peak", "최고 대비 최저"),
                    of("Rate at the quietest time as a share of the peak.", "가장 한가한 때의 요청률을 최고 대비로 나타낸 값입니다.")),
            number("peakHour", 20, 0, 24, of("Peak hour", "최고 시각(시)"),
                    of("Hour of the day at which the peak falls.", "하루 가운데 요청이 가장 많은 시각입니다.")),
            number("staticKb", 30, 0, 1_000_000, of("Static object", "정적 객체"),
                    of("Average size of a file that is served.", "제공하는 파일의 평균 크기입니다.")),
            number("dynamicKb", 15, 0, 1_000_000, of("Dynamic response", "동적 응답"),
                    of("Average size of a dynamic response.", "동적 응답의 평균 크기입니다.")),
            number("requestKb", 2, 0, 1_000_000, of("Request size", "요청 크기"),
                    of("Average size of a request.", "요청의 평균 크기입니다.")),
            number("requestsPerConnection", 10, 1, 100_000, of("Requests per connection", "연결당 요청"),
                    of("Requests that travel over one connection before it closes.", "연결 하나가 닫히기 전에 나르는 요청 수입니다.")),
            number("connectionSeconds", 60, 0, 86_400, of("Connection life", "연결 유지 시간"),
                    of("How long a client keeps a connection open.", "클라이언트가 연결을 유지하는 시간입니다.")),
            number("uploadsPerActiveUserPerDay", 0.1, 0, 10_000, of("Uploads per active user", "활성 사용자당 업로드"),
                    of("Files that one active user uploads in a day.", "활성 사용자 한 명이 하루에 올리는 파일 수입니다.")),
            number("uploadKb", 500, 0, 10_000_000, of("Upload size", "업로드 크기"),
                    of("Average size of an uploaded file.", "올리는 파일의 평균 크기입니다.")),
            number("rowKb", 2, 0, 100_000, of("Row size", "행 크기"),
                    of("Data that one write adds to a database.", "쓰기 한 번이 데이터베이스에 더하는 데이터 크기입니다.")),
            number("readResultKb", 4, 0, 100_000, of("Query result", "조회 결과 크기"),
                    of("Data that one query returns.", "조회 한 번이 돌려주는 데이터 크기입니다.")),
            number("writeStatementKb", 2, 0, 100_000, of("Write statement", "쓰기 문 크기"),
                    of("Data that one write statement sends.", "쓰기 문 하나가 보내는 데이터 크기입니다.")),
            number("cacheValueKb", 4, 0, 100_000, of("Cache value", "캐시 값 크기"),
                    of("Data that one cache lookup returns.", "캐시 조회 한 번이 돌려주는 데이터 크기입니다.")),
            number("logKb", 0.5, 0, 10_000, of("Log per request", "요청당 로그"),
                    of("Log that one dynamic request writes.", "동적 요청 하나가 남기는 로그 크기입니다.")),
            number("sloP99Ms", 300, 1, 3_600_000, of("Latency objective", "지연 시간 목표"),
                    of("99 of 100 dynamic requests shall be answered within this time.",
                            "동적 요청 100개 중 99개가 이 시간 안에 답을 받아야 합니다.")).in(Setting.Topic.PERFORMANCE),
            share("sloAvailability", 0.999, of("Availability objective", "가용성 목표"),
                    of("Share of the time in which users shall be served.", "사용자가 서비스를 받아야 하는 시간의 비율입니다."))
                    .in(Setting.Topic.AVAILABILITY),
            Setting.choice("viewers", List.of(
                    Setting.of("region", "Where the Region is", "리전이 있는 곳"),
                    Setting.of("united_states", "United States", "미국"),
                    Setting.of("europe", "Europe", "유럽"),
                    Setting.of("japan", "Japan", "일본"),
                    Setting.of("asia_pacific", "Asia Pacific", "아시아 태평양")),
                    of("Viewers", "뷰어 위치"),
                    of("Where the viewers of a CDN are, which sets its prices.", "CDN 뷰어의 위치입니다. CDN 요금을 정합니다."))
                    .in(Setting.Topic.NETWORK));

    private static final SettingTable TABLE = SettingTable.of(SETTINGS);

    /** This workload with another number of registered users. */
    public Workload withUsers(double users) {
        return new Workload(given.with("users", users));
    }

    /** Registered users. */
    public double users() {
        return number("users");
    }

    /** Users who come on an average day. */
    public double activeUsers() {
        return users() * number("dailyActiveShare");
    }

    /** Requests of an average day. */
    public double requestsPerDay() {
        return activeUsers() * number("requestsPerActiveUserPerDay");
    }

    /** Requests per second, on the average over a day. */
    public double averagePerSecond() {
        return requestsPerDay() / 86_400;
    }

    /** Requests per second at the peak of a day. */
    public double peakPerSecond() {
        return averagePerSecond() * peakFactor();
    }

    /** The peak of a day as a multiple of its average. */
    public double peakFactor() {
        return number("peakFactor");
    }

    /** The quietest hour of a day as a share of its average. */
    public double troughShare() {
        return number("troughShare");
    }

    /** Share of all requests that ask for files. */
    public double staticShare() {
        return number("staticShare");
    }

    /** Share of all requests that are dynamic and change nothing. */
    public double readShare() {
        return (1 - staticShare()) * (1 - number("writeShare"));
    }

    /** Share of all requests that change data. */
    public double changeShare() {
        return (1 - staticShare()) * number("writeShare");
    }

    /** The latency objective of dynamic requests, in seconds. */
    public double objectiveSeconds() {
        return number("sloP99Ms") / 1000;
    }

    /** A value by its name in {@link #SETTINGS}, given or default. */
    public double number(String name) {
        Object value = given.get(name);
        return (Double) (value != null ? value : TABLE.find(name).defaultValue());
    }

    /** Where the viewers of a CDN are: a geography of the price book, or {@code region}. */
    public String viewers() {
        Object value = given.get("viewers");
        return (String) (value != null ? value : TABLE.find("viewers").defaultValue());
    }

    private static Setting number(String name, double value, double min, double max, Text label,
            Text help) {
        return Setting.number(name, value, min, max, label, help).asAssumption();
    }

    private static Setting share(String name, double value, Text label, Text help) {
        return number(name, value, 0, 1, label, help);
    }
}
