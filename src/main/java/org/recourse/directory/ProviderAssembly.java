package org.recourse.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes providers of the rows of one import. */
final class ProviderAssembly {

    private final Rows rows;
    private final Warnings warnings;
    private final Children children;
    private final Confidentiality confidentiality;
    private final Labels labels;
    private final Contact contact;

    ProviderAssembly(Rows rows, Warnings warnings) {
        rows.checkLinks();
        Attributes attributes = new Attributes(rows);
        this.rows = rows;
        this.warnings = warnings;
        this.children = new Children(rows);
        this.confidentiality = new Confidentiality(rows, attributes);
        this.labels = new Labels(attributes, warnings);
        this.contact = new Contact(children, warnings);
    }

    List<Provider> assemble() {
        List<Provider> providers = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Row service : rows.list(Table.SERVICE)) {
            for (Outlet outlet : outlets(service)) {
                if (!ids.add(outlet.id())) {
                    throw service.problem("id", "is also the id of a service at location; give each its own");
                }
                providers.add(provider(outlet));
            }
        }
        return providers;
    }

    private List<Outlet> outlets(Row service) {
        Row organization = rows.get(new Ref(Table.ORGANIZATION, service.get("organization_id")));
        List<Row> places = children.list(Table.SERVICE_AT_LOCATION, new Ref(Table.SERVICE, service.id()));
        if (places.isEmpty()) {
            return List.of(new Outlet(service, organization, null, null));
        }
        return places.stream()
                .map(place -> new Outlet(service, organization, place, location(place)))
                .toList();
    }

    private @Nullable Row location(Row atLocation) {
        return atLocation
                .find("location_id")
                .flatMap(id -> rows.find(new Ref(Table.LOCATION, id)))
                .orElse(null);
    }

    private Provider provider(Outlet outlet) {
        boolean confidential = confidentiality.covers(outlet);
        NavigableSet<Quality> qualities = labels.qualities(outlet);
        IdRequired idRequired = idRequired(outlet, qualities);
        Provider provider = new Provider(
                outlet.id(),
                outlet.service().id(),
                outlet.service().get("name"),
                outlet.organization().get("name"),
                labels.serves(outlet),
                contact.languages(outlet),
                contact.areas(outlet),
                contact.findPhone(outlet).orElse(null),
                contact.findHours(outlet).orElse(null),
                Terms.cost(children.list(Table.COST_OPTION, outlet.serviceRef())),
                idRequired,
                assuredDate(outlet.service()),
                status(outlet.service()),
                confidential,
                labels.mayReceive(outlet),
                confidential ? null : contact.findAddress(outlet).orElse(null),
                qualities);
        if (confidential) {
            refuseRepeatedAddress(provider, outlet);
        }
        return provider;
    }

    /** Also brings the quality in line with the papers asked for. */
    private IdRequired idRequired(Outlet outlet, NavigableSet<Quality> qualities) {
        IdRequired required = Terms.idRequired(children.list(Table.REQUIRED_DOCUMENT, outlet.serviceRef()), qualities);
        if (required == IdRequired.NO) {
            qualities.add(Quality.NO_ID_NEEDED);
        } else if (qualities.remove(Quality.NO_ID_NEEDED)) {
            warnings.add(
                    outlet.service().where(),
                    "asks for papers and says no-ID-needed, which is left out; correct one of them");
        }
        return required;
    }

    private static @Nullable LocalDate assuredDate(Row service) {
        return service.find("assured_date")
                .map(text -> Dates.day(text, service.where() + " assured_date"))
                .orElse(null);
    }

    private static ServiceStatus status(Row service) {
        return ServiceStatus.find(service.get("status"))
                .orElseThrow(() -> service.problem(
                        "status", "is not an HSDS status; write active, inactive, defunct or temporarily closed"));
    }

    private void refuseRepeatedAddress(Provider provider, Outlet outlet) {
        List<String> texts = Stream.of(provider.name(), provider.organisation(), provider.phone(), provider.hours())
                .filter(Objects::nonNull)
                .toList();
        for (Row address : contact.addresses(outlet)) {
            if (texts.stream().anyMatch(StreetLine.of(address)::isToldBy)) {
                throw new DirectoryException(
                        outlet.service().where(),
                        "repeats the address of its confidential location; take it out of names, phones and hours");
            }
        }
    }
}
