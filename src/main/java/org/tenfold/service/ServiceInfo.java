package org.tenfold.service;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tenfold.text.Text;

/**
 * What a service is called and how it is shown, whatever its settings.
 *
 * @param id the id in the design file, such as {@code rds}
 * @param domainName its name in the domain documents and in cfn-like catalogues, such as {@code RDS_INSTANCE}
 * @param title AWS's name, such as "Amazon RDS"
 * @param shortName the name on a tile and in the palette, such as "RDS"
 * @param summary what it is for, in one or two sentences
 * @param category the group that gives it its place in the palette and its colour
 * @param glyph the icon's literal in the Material Design 2 pack, such as {@code mdi2d-database}
 * @param traits what rules and engines ask about it
 * @param resources what CloudFormation says of it, the main type first; empty if it knows none
 * @param otherNames what people also search for when they mean it, such as "queue"
 */
public record ServiceInfo(String id, String domainName, Text title, Text shortName, Text summary, Category category, String glyph,
        Set<Trait> traits, List<ResourceType> resources, List<String> otherNames) {

    public ServiceInfo {
        // One kind of set for all: rules ask for traits more often than for anything else.
        traits = traits.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(traits));
    }

    /** A service that is searched for by its name only. */
    public ServiceInfo(String id, String domainName, Text title, Text shortName, Text summary, Category category, String glyph,
            Set<Trait> traits, List<ResourceType> resources) {
        this(id, domainName, title, shortName, summary, category, glyph, traits, resources, List.of());
    }

    /** A service of which a tile shows the whole title. */
    public ServiceInfo(String id, String domainName, Text title, Text summary, Category category, String glyph, Set<Trait> traits,
            List<ResourceType> resources) {
        this(id, domainName, title, title, summary, category, glyph, traits, resources);
    }

    /** This service with what people also search for when they mean it, in any language. */
    public ServiceInfo alsoCalled(String... names) {
        return new ServiceInfo(id, domainName, title, shortName, summary, category, glyph, traits, resources, List.of(names));
    }
}
