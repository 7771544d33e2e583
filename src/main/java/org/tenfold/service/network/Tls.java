package org.tenfold.service.network;

import java.util.List;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.service.place.Region;
import org.tenfold.text.Text;

/** What all that ends encrypted connections of clients can be told. */
final class Tls {

    /** The oldest version that clients may speak. AWS's recommended policies begin at 1.2; its oldest, at 1.0. */
    static final Setting OLDEST = Setting.choice("tlsPolicy", List.of(
                    Setting.of("tls-1.2", "TLS 1.2", "TLS 1.2"),
                    Setting.of("tls-1.3", "TLS 1.3", "TLS 1.3"),
                    Setting.of("tls-1.1", "TLS 1.1", "TLS 1.1"),
                    Setting.of("tls-1.0", "TLS 1.0", "TLS 1.0")),
            Text.of("Oldest TLS", "최소 TLS"),
            Text.of("The oldest version of TLS in which clients may connect.", "클라이언트의 접속을 허용하는 가장 낮은 TLS 버전입니다."))
            .in(Topic.SECURITY);

    private Tls() {
    }

    /** Where the certificate comes from, which nobody knows until somebody says so. */
    static Setting certificateRegion(Text help) {
        return Setting.choice("certificateRegion", Region.CHOICES, Text.of("Region of the certificate", "인증서 리전"), help)
                .in(Topic.SECURITY).orElse(null);
    }
}
