package org.tenfold.rules.fix;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Settings;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Trait;
import org.tenfold.service.network.Waf;
import org.tenfold.text.Text;

/** What stands between the internet and the design: content delivery, firewalls, encryption. */
public final class Edges {

    private static final String STATIC = "static";

    /** With one origin, what users see when that fails is decided at once. */
    private static final Settings NEW_CDN = Settings.of("fallback", "error-page");

    private static final Text PAGE = Text.of("The page must be written and kept in a bucket.", "오류 페이지를 만들어 버킷에 두어야 합니다.");

    private Edges() {
    }

    /**
     * CloudFront before what users call on their way to a part: they and the names lead to it, and it fetches from there. Files
     * that lie in a bucket which servers write to come straight from that bucket.
     */
    public static Transformation cdn(String part) {
        return draft -> before(draft, entry(draft, part));
    }

    /** CloudFront before what these users call. */
    public static Transformation cdnFor(String users) {
        return draft -> {
            Set<String> seen = new LinkedHashSet<>(List.of(users));
            for (String id : List.copyOf(seen)) {
                draft.outOf(id).stream().filter(link -> link.kind() == LinkKind.RESOLVE).forEach(link -> seen.add(link.to()));
            }
            String entry = seen.stream().flatMap(id -> draft.outOf(id).stream()).filter(link -> isFromUsers(draft, link))
                    .map(Link::to).filter(to -> !draft.has(to, Trait.DNS)).findFirst().orElse(null);
            draft.require(entry != null);
            before(draft, Objects.requireNonNull(entry));
        };
    }

    /** What users or names lead to, of the part and those through whom requests reach it. */
    private static String entry(Draft draft, String part) {
        Deque<String> open = new ArrayDeque<>(List.of(draft.owner(part).id()));
        Set<String> seen = new LinkedHashSet<>(open);
        while (!open.isEmpty()) {
            String id = open.remove();
            List<Link> calls = draft.into(id);
            if (calls.stream().anyMatch(link -> isFromUsers(draft, link))) {
                return id;
            }
            calls.stream().filter(link -> link.kind() == LinkKind.REQUEST).map(link -> draft.owner(link.from()).id())
                    .filter(seen::add).forEach(open::add);
        }
        draft.require(false);
        return part;
    }

    private static String before(Draft draft, String entry) {
        List<Link> calls = draft.into(entry).stream().filter(link -> isFromUsers(draft, link)).toList();
        String cdn = draft.add("cloudfront", "cdn", "CloudFront", cloud(draft), NEW_CDN);
        calls.forEach(link -> draft.redirect(link, cdn));
        draft.connect(cdn, entry, LinkKind.REQUEST, Settings.NONE);
        draft.architecture().links().stream().filter(link -> link.kind().writes()
                        && draft.component(link.to()).service().equals("s3")
                        && draft.part(link.to()).region().equals(draft.part(entry).region()))
                .map(Link::to).findFirst().ifPresent(bucket -> draft.connect(cdn, bucket, LinkKind.REQUEST,
                        Settings.of(LinkSettings.CARRIES.name(), STATIC)));
        return cdn;
    }

    /** CloudFront before a bucket, which nobody else reads any more. */
    public static Transformation cdnForBucket(String bucket) {
        return draft -> {
            draft.require(draft.component(bucket).service().equals("s3"));
            List<Link> calls = draft.into(bucket).stream().filter(link -> isFromUsers(draft, link)
                    || draft.has(link.from(), Trait.CLIENT) && link.kind() == LinkKind.READ).toList();
            String cdn = draft.add("cloudfront", "cdn", "CloudFront", cloud(draft), NEW_CDN);
            for (Link link : calls) {
                draft.redirect(link, cdn);
            }
            draft.connect(cdn, bucket, LinkKind.REQUEST, Settings.of(LinkSettings.CARRIES.name(), STATIC));
            draft.change(draft.component(bucket).withSettings(
                    draft.component(bucket).settings().with("blockPublicAccess", true).without("website")));
        };
    }

    /** A copy of the bucket in the neighbouring Region, which CloudFront asks when the bucket that a link leads to fails. */
    public static Transformation secondOrigin(String link) {
        return draft -> {
            Link fetch = draft.link(link);
            draft.require(draft.component(fetch.to()).service().equals("s3"));
            String from = draft.part(fetch.to()).region();
            String to = Recovery.neighbour(from).orElse(null);
            draft.require(to != null);
            String copy = new RegionCopy(draft, Recovery.Way.to(from, Objects.requireNonNull(to)), true).of(fetch.to());
            draft.connect(fetch.from(), copy, fetch.kind(), fetch.settings().with(LinkSettings.WEIGHT.name(), 0.0));
        };
    }

    /** Two fixed addresses before what users call: a standard accelerator, to which they and the names lead. */
    public static Transformation accelerator(String entry) {
        return draft -> {
            List<Link> calls = draft.into(entry).stream().filter(link -> isFromUsers(draft, link)).toList();
            draft.require(!calls.isEmpty());
            String accelerator = draft.add("global-accelerator", "accelerator", "Global Accelerator", cloud(draft), Settings.NONE);
            calls.forEach(link -> draft.redirect(link, accelerator));
            draft.connect(accelerator, entry, LinkKind.REQUEST, Settings.NONE);
        };
    }

    /** A page that CloudFront shows when an origin fails. */
    public static Transformation errorPage(String cdn) {
        return draft -> {
            draft.set(cdn, "fallback", "error-page");
            draft.also(PAGE);
        };
    }

    private static boolean isFromUsers(Draft draft, Link link) {
        return link.kind() == LinkKind.RESOLVE && draft.has(link.from(), Trait.DNS)
                || link.kind() == LinkKind.REQUEST && draft.has(link.from(), Trait.CLIENT);
    }

    /** Where worldwide services stand: in the cloud's frame, or at top level. */
    static @Nullable String cloud(Draft draft) {
        return draft.within(null, "aws-cloud").stream().map(Component::id).findFirst().orElse(null);
    }

    /** AWS WAF on what users reach first, or where that takes none, on a CloudFront before it. */
    public static Transformation waf(String entrance) {
        return draft -> {
            String entry = Waf.canProtect(draft.part(entrance)) ? entrance : before(draft, entrance);
            boolean global = draft.component(entry).service().equals("cloudfront");
            String waf = draft.add("waf", "waf", "WAF", global ? cloud(draft) : draft.home(entry, Scope.REGION),
                    global ? Settings.of("attachedTo", "cloudfront") : Settings.NONE);
            draft.connect(waf, entry, LinkKind.PROTECT, Settings.NONE);
        };
    }

    /** Encryption on the way from the browser. */
    public static Transformation tls(String entry) {
        return draft -> {
            Part part = draft.part(entry);
            String setting = part.takes("viewerProtocol") ? "viewerProtocol" : "listener";
            draft.require(part.takes(setting));
            String value = setting.equals("viewerProtocol") ? "redirect-to-https"
                    : part.setting("listener").refusal("https") == null ? "https" : "tls";
            draft.require(Objects.requireNonNull(part.setting(setting)).refusal(value) == null);
            draft.set(entry, setting, value);
        };
    }
}
