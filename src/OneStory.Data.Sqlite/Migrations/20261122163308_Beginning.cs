using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OneStory.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Beginning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "authorities",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    colour = table.Column<string>(type: "TEXT", nullable: false),
                    local_offer_url = table.Column<string>(type: "TEXT", nullable: false),
                    office_hours = table.Column<string>(type: "TEXT", nullable: false),
                    areas = table.Column<string>(type: "TEXT", nullable: false),
                    is_demonstration = table.Column<bool>(type: "INTEGER", nullable: false),
                    advice_and_support_address = table.Column<string>(type: "TEXT", nullable: false),
                    advice_and_support_email = table.Column<string>(type: "TEXT", nullable: false),
                    advice_and_support_name = table.Column<string>(type: "TEXT", nullable: false),
                    advice_and_support_phone = table.Column<string>(type: "TEXT", nullable: false),
                    advice_and_support_url = table.Column<string>(type: "TEXT", nullable: true),
                    contact_address = table.Column<string>(type: "TEXT", nullable: false),
                    contact_email = table.Column<string>(type: "TEXT", nullable: false),
                    contact_name = table.Column<string>(type: "TEXT", nullable: false),
                    contact_phone = table.Column<string>(type: "TEXT", nullable: false),
                    contact_url = table.Column<string>(type: "TEXT", nullable: true),
                    disagreement_resolution_address = table.Column<string>(type: "TEXT", nullable: false),
                    disagreement_resolution_email = table.Column<string>(type: "TEXT", nullable: false),
                    disagreement_resolution_name = table.Column<string>(type: "TEXT", nullable: false),
                    disagreement_resolution_phone = table.Column<string>(type: "TEXT", nullable: false),
                    disagreement_resolution_url = table.Column<string>(type: "TEXT", nullable: true),
                    mediation_adviser_address = table.Column<string>(type: "TEXT", nullable: false),
                    mediation_adviser_email = table.Column<string>(type: "TEXT", nullable: false),
                    mediation_adviser_name = table.Column<string>(type: "TEXT", nullable: false),
                    mediation_adviser_phone = table.Column<string>(type: "TEXT", nullable: false),
                    mediation_adviser_url = table.Column<string>(type: "TEXT", nullable: true),
                    offer_review_grace_weeks = table.Column<int>(type: "INTEGER", nullable: false),
                    offer_review_months = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authorities", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "demonstration_clocks",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    offset_ticks = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_demonstration_clocks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "job_turns",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    held_by = table.Column<string>(type: "TEXT", nullable: true),
                    held_until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_ran_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    next_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_outcome = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_turns", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "known_authorities",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    has_ended = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_authorities", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "organisations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    search_name = table.Column<string>(type: "TEXT", nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    is_demonstration = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisations_organisations_parent_id",
                        column: x => x.parent_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "postcodes",
                columns: table => new
                {
                    postcode = table.Column<string>(type: "TEXT", nullable: false),
                    easting = table.Column<int>(type: "INTEGER", nullable: false),
                    northing = table.Column<int>(type: "INTEGER", nullable: false),
                    district = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_postcodes", x => x.postcode);
                });

            migrationBuilder.CreateTable(
                name: "reference_loads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    loaded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    loaded_by = table.Column<string>(type: "TEXT", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    added = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    gone = table.Column<int>(type: "INTEGER", nullable: false),
                    refused = table.Column<int>(type: "INTEGER", nullable: false),
                    remarks = table.Column<string>(type: "TEXT", nullable: false),
                    columns = table.Column<string>(type: "TEXT", nullable: false),
                    unknown_columns = table.Column<string>(type: "TEXT", nullable: false),
                    missing_columns = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reference_loads", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "setting_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    urn = table.Column<string>(type: "TEXT", nullable: false),
                    linked_urn = table.Column<string>(type: "TEXT", nullable: false),
                    linked_name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    made_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    left_register_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_setting_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "system_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    template = table.Column<string>(type: "TEXT", nullable: false),
                    to_name = table.Column<string>(type: "TEXT", nullable: false),
                    to = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    useful_until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_system_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    is_family = table.Column<bool>(type: "INTEGER", nullable: false),
                    wants_digest = table.Column<bool>(type: "INTEGER", nullable: false),
                    protected_code_key = table.Column<string>(type: "TEXT", nullable: true),
                    last_code_step = table.Column<long>(type: "INTEGER", nullable: false),
                    is_demonstration = table.Column<bool>(type: "INTEGER", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "wrong_tries",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    last_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    locked_until = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wrong_tries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "offer_comments_as_sent",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer_comments_as_sent", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_offer_comments_as_sent_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offer_copies_asked",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    format = table.Column<string>(type: "TEXT", nullable: true),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    form_key = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer_copies_asked", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_offer_copies_asked_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offer_missed_searches",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    filters = table.Column<string>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer_missed_searches", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_offer_missed_searches_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offer_pages",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    section = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    markdown = table.Column<string>(type: "TEXT", nullable: false),
                    schedule2 = table.Column<string>(type: "TEXT", nullable: false),
                    is_published = table.Column<bool>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    review_months = table.Column<int>(type: "INTEGER", nullable: false),
                    checked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    review_due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer_pages", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_offer_pages_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offer_stamps",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer_stamps", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_offer_stamps_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offer_words",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    term = table.Column<string>(type: "TEXT", nullable: false),
                    synonyms = table.Column<string>(type: "TEXT", nullable: false),
                    misspellings = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer_words", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_offer_words_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "return_checks",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    after = table.Column<Guid>(type: "TEXT", nullable: true),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_checks", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_return_checks_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "template_wordings",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    template = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_template_wordings", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_template_wordings_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offer_providers",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    website = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer_providers", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_offer_providers_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offer_providers_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisations_in_authority",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations_in_authority", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_organisations_in_authority_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_organisations_in_authority_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "posts",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    role_id = table.Column<string>(type: "TEXT", nullable: false),
                    area = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    hours_aweek = table.Column<decimal>(type: "TEXT", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_posts", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_posts_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_posts_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    urn = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    search_name = table.Column<string>(type: "TEXT", nullable: false),
                    town = table.Column<string>(type: "TEXT", nullable: true),
                    postcode = table.Column<string>(type: "TEXT", nullable: true),
                    easting = table.Column<int>(type: "INTEGER", nullable: true),
                    northing = table.Column<int>(type: "INTEGER", nullable: true),
                    phase = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    age_from = table.Column<int>(type: "INTEGER", nullable: false),
                    age_to = table.Column<int>(type: "INTEGER", nullable: false),
                    needs = table.Column<string>(type: "TEXT", nullable: false),
                    places = table.Column<int>(type: "INTEGER", nullable: true),
                    places_free = table.Column<int>(type: "INTEGER", nullable: true),
                    has_resourced_provision = table.Column<bool>(type: "INTEGER", nullable: false),
                    ukprn = table.Column<string>(type: "TEXT", nullable: true),
                    authority_code = table.Column<string>(type: "TEXT", nullable: true),
                    establishment_number = table.Column<string>(type: "TEXT", nullable: true),
                    type_code = table.Column<string>(type: "TEXT", nullable: true),
                    type_group = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    opened_because = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_because = table.Column<string>(type: "TEXT", nullable: true),
                    left_register_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    gender = table.Column<string>(type: "TEXT", nullable: true),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    website = table.Column<string>(type: "TEXT", nullable: true),
                    district = table.Column<string>(type: "TEXT", nullable: true),
                    authority_gss = table.Column<string>(type: "TEXT", nullable: true),
                    is_section41 = table.Column<bool>(type: "INTEGER", nullable: true),
                    need_types = table.Column<string>(type: "TEXT", nullable: false),
                    resourced_provision = table.Column<string>(type: "TEXT", nullable: true),
                    resourced_on_roll = table.Column<int>(type: "INTEGER", nullable: true),
                    resourced_capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    unit_on_roll = table.Column<int>(type: "INTEGER", nullable: true),
                    unit_capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    pupils = table.Column<int>(type: "INTEGER", nullable: true),
                    pupils_with_plan = table.Column<int>(type: "INTEGER", nullable: true),
                    pupils_with_support = table.Column<int>(type: "INTEGER", nullable: true),
                    invented_note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settings", x => x.id);
                    table.ForeignKey(
                        name: "fk_settings_organisations_id",
                        column: x => x.id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "held_forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    @protected = table.Column<string>(name: "protected", type: "TEXT", nullable: false),
                    held_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_held_forms", x => x.id);
                    table.ForeignKey(
                        name: "fk_held_forms_users_account_id",
                        column: x => x.account_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_runs",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    file_key = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    started_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    started_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    why_refused = table.Column<string>(type: "TEXT", nullable: true),
                    findings = table.Column<string>(type: "TEXT", nullable: false),
                    read = table.Column<int>(type: "INTEGER", nullable: false),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    approved_by_name = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_runs", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_import_runs_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_import_runs_users_started_by_id",
                        column: x => x.started_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recovery_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_codes", x => x.id);
                    table.ForeignKey(
                        name: "fk_recovery_codes_users_account_id",
                        column: x => x.account_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    began_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    device = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_sessions_users_account_id",
                        column: x => x.account_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    return_to = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_sign_in_links_users_account_id",
                        column: x => x.account_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_claims_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_user_logins_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_user_passkeys_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_user_tokens_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "offer_page_versions",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offer_page_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    markdown = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer_page_versions", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_offer_page_versions_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offer_page_versions_offer_pages_authority_id_offer_page_id",
                        columns: x => new { x.authority_id, x.offer_page_id },
                        principalTable: "offer_pages",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offer_entries",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    provider_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    checked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    checked_by = table.Column<string>(type: "TEXT", nullable: false),
                    checked_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    review_due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    hidden_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    hidden_why = table.Column<string>(type: "TEXT", nullable: true),
                    hidden_by_clock = table.Column<bool>(type: "INTEGER", nullable: false),
                    added_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    feed = table.Column<string>(type: "TEXT", nullable: true),
                    feed_key = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer_entries", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_offer_entries_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offer_entries_offer_providers_authority_id_provider_id",
                        columns: x => new { x.authority_id, x.provider_id },
                        principalTable: "offer_providers",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "panel_meetings",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    where = table.Column<string>(type: "TEXT", nullable: false),
                    chair_post_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_panel_meetings", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_panel_meetings_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_meetings_posts_authority_id_chair_post_id",
                        columns: x => new { x.authority_id, x.chair_post_id },
                        principalTable: "posts",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "post_holdings",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post_holdings", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_post_holdings_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_post_holdings_posts_authority_id_post_id",
                        columns: x => new { x.authority_id, x.post_id },
                        principalTable: "posts",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_post_holdings_users_account_id",
                        column: x => x.account_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_entries",
                columns: table => new
                {
                    setting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    columns = table.Column<string>(type: "TEXT", nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_entries", x => x.setting_id);
                    table.ForeignKey(
                        name: "fk_register_entries_settings_setting_id",
                        column: x => x.setting_id,
                        principalTable: "settings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "setting_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    setting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    column = table.Column<string>(type: "TEXT", nullable: false),
                    was = table.Column<string>(type: "TEXT", nullable: true),
                    @is = table.Column<string>(name: "is", type: "TEXT", nullable: true),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    load_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_setting_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_setting_changes_reference_loads_load_id",
                        column: x => x.load_id,
                        principalTable: "reference_loads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_setting_changes_settings_setting_id",
                        column: x => x.setting_id,
                        principalTable: "settings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offer_comments",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    offer_page_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    looked_for = table.Column<string>(type: "TEXT", nullable: true),
                    outcode = table.Column<string>(type: "TEXT", nullable: true),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    form_key = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    not_published = table.Column<string>(type: "TEXT", nullable: true),
                    published_words = table.Column<string>(type: "TEXT", nullable: true),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    theme = table.Column<string>(type: "TEXT", nullable: true),
                    response = table.Column<string>(type: "TEXT", nullable: true),
                    responded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    action = table.Column<string>(type: "TEXT", nullable: true),
                    action_due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done = table.Column<string>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer_comments", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_offer_comments_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offer_comments_offer_entries_authority_id_entry_id",
                        columns: x => new { x.authority_id, x.entry_id },
                        principalTable: "offer_entries",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offer_comments_offer_pages_authority_id_offer_page_id",
                        columns: x => new { x.authority_id, x.offer_page_id },
                        principalTable: "offer_pages",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offer_credits",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer_credits", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_offer_credits_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offer_credits_offer_entries_authority_id_entry_id",
                        columns: x => new { x.authority_id, x.entry_id },
                        principalTable: "offer_entries",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offer_entry_versions",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    act = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    checked_by = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer_entry_versions", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_offer_entry_versions_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offer_entry_versions_offer_entries_authority_id_entry_id",
                        columns: x => new { x.authority_id, x.entry_id },
                        principalTable: "offer_entries",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offer_suggestions",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    provider_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    proposed = table.Column<string>(type: "TEXT", nullable: false),
                    base_number = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    feed_key = table.Column<string>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: true),
                    by_email = table.Column<string>(type: "TEXT", nullable: true),
                    wants_credit = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    reply = table.Column<string>(type: "TEXT", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    form_key = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer_suggestions", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_offer_suggestions_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offer_suggestions_offer_entries_authority_id_entry_id",
                        columns: x => new { x.authority_id, x.entry_id },
                        principalTable: "offer_entries",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offer_suggestions_offer_providers_authority_id_provider_id",
                        columns: x => new { x.authority_id, x.provider_id },
                        principalTable: "offer_providers",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offer_translations",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    offer_page_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    of_number = table.Column<int>(type: "INTEGER", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    made_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer_translations", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_offer_translations_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offer_translations_offer_entries_authority_id_entry_id",
                        columns: x => new { x.authority_id, x.entry_id },
                        principalTable: "offer_entries",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offer_translations_offer_pages_authority_id_offer_page_id",
                        columns: x => new { x.authority_id, x.offer_page_id },
                        principalTable: "offer_pages",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_log",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    chain_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    by_role = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    previous_hash = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_log", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_access_log_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_access_log_users_account_id",
                        column: x => x.account_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "act_events",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    act_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    type_version = table.Column<int>(type: "INTEGER", nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_act_events", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_act_events_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "acts",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    chain_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    by_role = table.Column<string>(type: "TEXT", nullable: false),
                    on_behalf_of = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    rule_set = table.Column<string>(type: "TEXT", nullable: false),
                    previous_hash = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acts", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_acts_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_acts_users_account_id",
                        column: x => x.account_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "field_changes",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    act_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    entity = table.Column<string>(type: "TEXT", nullable: false),
                    entity_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_field_changes", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_field_changes_acts_authority_id_act_id",
                        columns: x => new { x.authority_id, x.act_id },
                        principalTable: "acts",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_field_changes_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "advice",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role_id = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    contact_name = table.Column<string>(type: "TEXT", nullable: true),
                    contact_email = table.Column<string>(type: "TEXT", nullable: true),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    questions = table.Column<string>(type: "TEXT", nullable: false),
                    because = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answered_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    answered_by_title = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    strengths = table.Column<string>(type: "TEXT", nullable: false),
                    not_known_note = table.Column<string>(type: "TEXT", nullable: true),
                    chased_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    times_chased = table.Column<int>(type: "INTEGER", nullable: false),
                    reuses_file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reused_advice_dated = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    author_agrees_to_reuse = table.Column<bool>(type: "INTEGER", nullable: true),
                    authority_agrees_to_reuse = table.Column<bool>(type: "INTEGER", nullable: true),
                    family_agrees_to_reuse = table.Column<bool>(type: "INTEGER", nullable: true),
                    reuse_note = table.Column<string>(type: "TEXT", nullable: true),
                    times_given = table.Column<int>(type: "INTEGER", nullable: false),
                    file_ids = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_advice", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_advice_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_advice_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_advice_posts_authority_id_post_id",
                        columns: x => new { x.authority_id, x.post_id },
                        principalTable: "posts",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "advice_as_given",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    advice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    given_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    by_title = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    what_changed = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_advice_as_given", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_advice_as_given_advice_authority_id_advice_id",
                        columns: x => new { x.authority_id, x.advice_id },
                        principalTable: "advice",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_advice_as_given_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "advice_drafts",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    advice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_on_paper = table.Column<bool>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    saved_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_advice_drafts", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_advice_drafts_advice_authority_id_advice_id",
                        columns: x => new { x.authority_id, x.advice_id },
                        principalTable: "advice",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_advice_drafts_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "advice_lines",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    advice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    area = table.Column<string>(type: "TEXT", nullable: false),
                    under_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    kept_because = table.Column<string>(type: "TEXT", nullable: true),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    quantities_for_how_long = table.Column<string>(type: "TEXT", nullable: false),
                    quantities_group_size = table.Column<string>(type: "TEXT", nullable: false),
                    quantities_how_long = table.Column<string>(type: "TEXT", nullable: false),
                    quantities_how_often = table.Column<string>(type: "TEXT", nullable: false),
                    quantities_review = table.Column<string>(type: "TEXT", nullable: false),
                    quantities_type = table.Column<string>(type: "TEXT", nullable: false),
                    quantities_who = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_advice_lines", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_advice_lines_advice_authority_id_advice_id",
                        columns: x => new { x.authority_id, x.advice_id },
                        principalTable: "advice",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_advice_lines_advice_lines_authority_id_under_id",
                        columns: x => new { x.authority_id, x.under_id },
                        principalTable: "advice_lines",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_advice_lines_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assessment_requests",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asker = table.Column<string>(type: "TEXT", nullable: false),
                    asker_name = table.Column<string>(type: "TEXT", nullable: false),
                    asker_relationship = table.Column<string>(type: "TEXT", nullable: true),
                    asker_email = table.Column<string>(type: "TEXT", nullable: true),
                    asker_phone = table.Column<string>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    entered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    what_has_been_tried = table.Column<string>(type: "TEXT", nullable: false),
                    what_we_hope = table.Column<string>(type: "TEXT", nullable: false),
                    is_repeat = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_requests", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_assessment_requests_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "break_glass",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reviewed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reviewed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    was_justified = table.Column<bool>(type: "INTEGER", nullable: true),
                    review_note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_break_glass", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_break_glass_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_break_glass_users_account_id",
                        column: x => x.account_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_break_glass_users_reviewed_by_id",
                        column: x => x.reviewed_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_circumstances",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ground = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    why_impractical = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: true),
                    limit_id = table.Column<string>(type: "TEXT", nullable: true),
                    evidence_file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recorded_by_act_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    withdrawn_by_act_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_circumstances", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_case_circumstances_acts_authority_id_recorded_by_act_id",
                        columns: x => new { x.authority_id, x.recorded_by_act_id },
                        principalTable: "acts",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_circumstances_acts_authority_id_withdrawn_by_act_id",
                        columns: x => new { x.authority_id, x.withdrawn_by_act_id },
                        principalTable: "acts",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_circumstances_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_deadlines",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    limit_id = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: true),
                    party = table.Column<string>(type: "TEXT", nullable: false),
                    start = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    target = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_deadlines", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_case_deadlines_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_facts",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    about = table.Column<string>(type: "TEXT", nullable: true),
                    brought_in_from = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_by_act_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    withdrawn_by_act_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_facts", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_case_facts_acts_authority_id_recorded_by_act_id",
                        columns: x => new { x.authority_id, x.recorded_by_act_id },
                        principalTable: "acts",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_facts_acts_authority_id_withdrawn_by_act_id",
                        columns: x => new { x.authority_id, x.withdrawn_by_act_id },
                        principalTable: "acts",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_facts_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_particulars",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    request_source = table.Column<string>(type: "TEXT", nullable: true),
                    in_youth_accommodation = table.Column<bool>(type: "INTEGER", nullable: true),
                    request_mediation = table.Column<bool>(type: "INTEGER", nullable: true),
                    request_tribunal = table.Column<bool>(type: "INTEGER", nullable: true),
                    exported_to = table.Column<string>(type: "TEXT", nullable: true),
                    assessment_mediation = table.Column<bool>(type: "INTEGER", nullable: true),
                    assessment_tribunal = table.Column<bool>(type: "INTEGER", nullable: true),
                    other_mediation = table.Column<bool>(type: "INTEGER", nullable: true),
                    other_tribunal = table.Column<bool>(type: "INTEGER", nullable: true),
                    exceptions_apply = table.Column<bool>(type: "INTEGER", nullable: true),
                    residential = table.Column<string>(type: "TEXT", nullable: true),
                    work_based = table.Column<string>(type: "TEXT", nullable: true),
                    personal_budget = table.Column<bool>(type: "INTEGER", nullable: true),
                    organised_arrangements = table.Column<bool>(type: "INTEGER", nullable: true),
                    direct_payments = table.Column<string>(type: "TEXT", nullable: true),
                    cease_reason = table.Column<string>(type: "TEXT", nullable: true),
                    transferred_from = table.Column<string>(type: "TEXT", nullable: true),
                    transferred_in_year = table.Column<int>(type: "INTEGER", nullable: true),
                    phase_transfer_due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_particulars", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_case_particulars_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    officer_post_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    area = table.Column<string>(type: "TEXT", nullable: true),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    standing_as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    standing_final_plan_due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    standing_is_closed = table.Column<bool>(type: "INTEGER", nullable: false),
                    standing_next_due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    standing_next_limit_id = table.Column<string>(type: "TEXT", nullable: true),
                    standing_rule_set = table.Column<string>(type: "TEXT", nullable: false),
                    standing_stage = table.Column<string>(type: "TEXT", nullable: false),
                    standing_waiting_on = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_cases_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cases_posts_authority_id_officer_post_id",
                        columns: x => new { x.authority_id, x.officer_post_id },
                        principalTable: "posts",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consultations",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    setting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: true),
                    is_preferred = table.Column<bool>(type: "INTEGER", nullable: false),
                    letter = table.Column<string>(type: "TEXT", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    replied_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reply = table.Column<string>(type: "TEXT", nullable: true),
                    grounds = table.Column<string>(type: "TEXT", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: true),
                    what_it_would_take = table.Column<string>(type: "TEXT", nullable: true),
                    replied_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    chased_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    times_chased = table.Column<int>(type: "INTEGER", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consultations", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_consultations_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consultations_cases_authority_id_case_id",
                        columns: x => new { x.authority_id, x.case_id },
                        principalTable: "cases",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consultations_settings_setting_id",
                        column: x => x.setting_id,
                        principalTable: "settings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "named_places",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: false),
                    setting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    urn = table.Column<string>(type: "TEXT", nullable: true),
                    ukprn = table.Column<string>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    other_words = table.Column<string>(type: "TEXT", nullable: true),
                    sen_unit = table.Column<bool>(type: "INTEGER", nullable: true),
                    resourced_provision = table.Column<bool>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_named_places", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_named_places_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_named_places_cases_authority_id_case_id",
                        columns: x => new { x.authority_id, x.case_id },
                        principalTable: "cases",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_named_places_settings_setting_id",
                        column: x => x.setting_id,
                        principalTable: "settings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "naming_decisions",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    setting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    setting_type = table.Column<string>(type: "TEXT", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    is_the_familys_choice = table.Column<bool>(type: "INTEGER", nullable: true),
                    asked_for_setting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_for_setting_name = table.Column<string>(type: "TEXT", nullable: true),
                    grounds = table.Column<string>(type: "TEXT", nullable: false),
                    ground_reasons = table.Column<string>(type: "TEXT", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_naming_decisions", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_naming_decisions_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_naming_decisions_cases_authority_id_case_id",
                        columns: x => new { x.authority_id, x.case_id },
                        principalTable: "cases",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_naming_decisions_settings_asked_for_setting_id",
                        column: x => x.asked_for_setting_id,
                        principalTable: "settings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_naming_decisions_settings_setting_id",
                        column: x => x.setting_id,
                        principalTable: "settings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "placements",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    entered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    left_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    attendance = table.Column<string>(type: "TEXT", nullable: true),
                    residential = table.Column<string>(type: "TEXT", nullable: true),
                    work_based = table.Column<string>(type: "TEXT", nullable: true),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: false),
                    setting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    urn = table.Column<string>(type: "TEXT", nullable: true),
                    ukprn = table.Column<string>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    other_words = table.Column<string>(type: "TEXT", nullable: true),
                    sen_unit = table.Column<bool>(type: "INTEGER", nullable: true),
                    resourced_provision = table.Column<bool>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_placements", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_placements_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_placements_cases_authority_id_case_id",
                        columns: x => new { x.authority_id, x.case_id },
                        principalTable: "cases",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_placements_settings_setting_id",
                        column: x => x.setting_id,
                        principalTable: "settings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unfinished_forms",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    form = table.Column<string>(type: "TEXT", nullable: false),
                    answers = table.Column<string>(type: "TEXT", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unfinished_forms", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_unfinished_forms_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_unfinished_forms_cases_authority_id_case_id",
                        columns: x => new { x.authority_id, x.case_id },
                        principalTable: "cases",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_unfinished_forms_users_account_id",
                        column: x => x.account_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "child_grants",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_because = table.Column<string>(type: "TEXT", nullable: true),
                    continued_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    continued_without_capacity = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_child_grants", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_child_grants_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_child_grants_users_account_id",
                        column: x => x.account_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "children",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    first_name = table.Column<string>(type: "TEXT", nullable: false),
                    last_name = table.Column<string>(type: "TEXT", nullable: false),
                    known_as = table.Column<string>(type: "TEXT", nullable: true),
                    search_name = table.Column<string>(type: "TEXT", nullable: false),
                    born = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    died = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sex = table.Column<string>(type: "TEXT", nullable: true),
                    ethnicity = table.Column<string>(type: "TEXT", nullable: true),
                    upn = table.Column<string>(type: "TEXT", nullable: true),
                    uln = table.Column<string>(type: "TEXT", nullable: true),
                    upn_unknown = table.Column<string>(type: "TEXT", nullable: true),
                    nhs_number = table.Column<string>(type: "TEXT", nullable: true),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    postcode = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    needs_interpreter = table.Column<bool>(type: "INTEGER", nullable: false),
                    primary_need = table.Column<string>(type: "TEXT", nullable: true),
                    year_group = table.Column<int>(type: "INTEGER", nullable: true),
                    setting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    other_setting = table.Column<string>(type: "TEXT", nullable: true),
                    has_vision_impairment = table.Column<bool>(type: "INTEGER", nullable: false),
                    has_hearing_impairment = table.Column<bool>(type: "INTEGER", nullable: false),
                    parent_serves_in_forces = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_looked_after = table.Column<bool>(type: "INTEGER", nullable: false),
                    lacks_capacity = table.Column<bool>(type: "INTEGER", nullable: true),
                    capacity_note = table.Column<string>(type: "TEXT", nullable: true),
                    picture_file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    brought_in_as_of = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    merged_into_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_demonstration = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_children", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_children_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_children_children_authority_id_merged_into_id",
                        columns: x => new { x.authority_id, x.merged_into_id },
                        principalTable: "children",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_children_settings_setting_id",
                        column: x => x.setting_id,
                        principalTable: "settings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "family_members",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    relationship = table.Column<string>(type: "TEXT", nullable: false),
                    has_parental_responsibility = table.Column<bool>(type: "INTEGER", nullable: false),
                    lives_with_child = table.Column<bool>(type: "INTEGER", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    needs_interpreter = table.Column<bool>(type: "INTEGER", nullable: false),
                    contact_by = table.Column<string>(type: "TEXT", nullable: false),
                    gets_notices = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_family_members", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_family_members_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_family_members_children_authority_id_child_id",
                        columns: x => new { x.authority_id, x.child_id },
                        principalTable: "children",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_family_members_users_account_id",
                        column: x => x.account_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_differences",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    held = table.Column<string>(type: "TEXT", nullable: true),
                    said = table.Column<string>(type: "TEXT", nullable: false),
                    is_which_request = table.Column<bool>(type: "INTEGER", nullable: false),
                    put_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    put_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    choice = table.Column<string>(type: "TEXT", nullable: true),
                    settled_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    settled_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_differences", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_import_differences_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_import_differences_children_authority_id_child_id",
                        columns: x => new { x.authority_id, x.child_id },
                        principalTable: "children",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_import_differences_import_runs_authority_id_run_id",
                        columns: x => new { x.authority_id, x.run_id },
                        principalTable: "import_runs",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_rows",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    born = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    findings = table.Column<string>(type: "TEXT", nullable: false),
                    verdict = table.Column<string>(type: "TEXT", nullable: false),
                    matched_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    matched_by = table.Column<string>(type: "TEXT", nullable: true),
                    candidates = table.Column<string>(type: "TEXT", nullable: false),
                    changes = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    decided_by_name = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_rows", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_import_rows_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_import_rows_children_authority_id_matched_id",
                        columns: x => new { x.authority_id, x.matched_id },
                        principalTable: "children",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_import_rows_import_runs_authority_id_run_id",
                        columns: x => new { x.authority_id, x.run_id },
                        principalTable: "import_runs",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    grant_kind = table.Column<string>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    relationship = table.Column<string>(type: "TEXT", nullable: true),
                    has_parental_responsibility = table.Column<bool>(type: "INTEGER", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitations", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_invitations_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invitations_children_authority_id_child_id",
                        columns: x => new { x.authority_id, x.child_id },
                        principalTable: "children",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invitations_posts_authority_id_post_id",
                        columns: x => new { x.authority_id, x.post_id },
                        principalTable: "posts",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letterboxes",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_name = table.Column<string>(type: "TEXT", nullable: false),
                    from_role = table.Column<string>(type: "TEXT", nullable: false),
                    from_family = table.Column<bool>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    file_ids = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    read_by_name = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letterboxes", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_letterboxes_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letterboxes_children_authority_id_child_id",
                        columns: x => new { x.authority_id, x.child_id },
                        principalTable: "children",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letterboxes_users_from_account_id",
                        column: x => x.from_account_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    template = table.Column<string>(type: "TEXT", nullable: false),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    to_account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    to_name = table.Column<string>(type: "TEXT", nullable: false),
                    to = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    says = table.Column<string>(type: "TEXT", nullable: false),
                    calendar = table.Column<string>(type: "TEXT", nullable: true),
                    attachment = table.Column<string>(type: "TEXT", nullable: true),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    send_after = table.Column<DateTime>(type: "TEXT", nullable: false),
                    in_digest = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_outbox_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outbox_cases_authority_id_case_id",
                        columns: x => new { x.authority_id, x.case_id },
                        principalTable: "cases",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outbox_children_authority_id_child_id",
                        columns: x => new { x.authority_id, x.child_id },
                        principalTable: "children",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outbox_users_to_account_id",
                        column: x => x.to_account_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    template = table.Column<string>(type: "TEXT", nullable: false),
                    own_version = table.Column<string>(type: "TEXT", nullable: true),
                    own_version_checked_by = table.Column<string>(type: "TEXT", nullable: true),
                    without_own_version_because = table.Column<string>(type: "TEXT", nullable: true),
                    advice_elsewhere = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_plans_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plans_cases_authority_id_case_id",
                        columns: x => new { x.authority_id, x.case_id },
                        principalTable: "cases",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plans_children_authority_id_child_id",
                        columns: x => new { x.authority_id, x.child_id },
                        principalTable: "children",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_pupils",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    setting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    school = table.Column<string>(type: "TEXT", nullable: true),
                    upn = table.Column<string>(type: "TEXT", nullable: true),
                    uln = table.Column<string>(type: "TEXT", nullable: true),
                    first_name = table.Column<string>(type: "TEXT", nullable: false),
                    last_name = table.Column<string>(type: "TEXT", nullable: false),
                    born = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sex = table.Column<string>(type: "TEXT", nullable: true),
                    ethnicity = table.Column<string>(type: "TEXT", nullable: true),
                    year_group = table.Column<string>(type: "TEXT", nullable: true),
                    postcode = table.Column<string>(type: "TEXT", nullable: true),
                    provision = table.Column<string>(type: "TEXT", nullable: false),
                    needs = table.Column<string>(type: "TEXT", nullable: false),
                    sen_unit = table.Column<bool>(type: "INTEGER", nullable: true),
                    resourced_provision = table.Column<bool>(type: "INTEGER", nullable: true),
                    top_up = table.Column<bool>(type: "INTEGER", nullable: true),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    matched_by = table.Column<string>(type: "TEXT", nullable: true),
                    candidates = table.Column<string>(type: "TEXT", nullable: false),
                    settled_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    settled_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_pupils", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_register_pupils_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_register_pupils_children_authority_id_child_id",
                        columns: x => new { x.authority_id, x.child_id },
                        principalTable: "children",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_register_pupils_import_runs_authority_id_run_id",
                        columns: x => new { x.authority_id, x.run_id },
                        principalTable: "import_runs",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_register_pupils_settings_setting_id",
                        column: x => x.setting_id,
                        principalTable: "settings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "request_drafts",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code_hash = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    asker = table.Column<string>(type: "TEXT", nullable: true),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    answers = table.Column<string>(type: "TEXT", nullable: false),
                    file_ids = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_request_drafts", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_request_drafts_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_request_drafts_cases_authority_id_case_id",
                        columns: x => new { x.authority_id, x.case_id },
                        principalTable: "cases",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_request_drafts_children_authority_id_child_id",
                        columns: x => new { x.authority_id, x.child_id },
                        principalTable: "children",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_request_drafts_posts_authority_id_post_id",
                        columns: x => new { x.authority_id, x.post_id },
                        principalTable: "posts",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "return_lines",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    officer_post_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    errors = table.Column<int>(type: "INTEGER", nullable: false),
                    queries = table.Column<int>(type: "INTEGER", nullable: false),
                    findings = table.Column<string>(type: "TEXT", nullable: false),
                    is_plan_in_force = table.Column<bool>(type: "INTEGER", nullable: false),
                    decided_in_six_weeks = table.Column<bool>(type: "INTEGER", nullable: true),
                    refused = table.Column<bool>(type: "INTEGER", nullable: true),
                    issued_in_twenty_weeks = table.Column<bool>(type: "INTEGER", nullable: true),
                    exception_applies = table.Column<bool>(type: "INTEGER", nullable: false),
                    no_plan_in_sixteen_weeks = table.Column<bool>(type: "INTEGER", nullable: true),
                    review_held = table.Column<bool>(type: "INTEGER", nullable: true),
                    review_decided_in_four_weeks = table.Column<bool>(type: "INTEGER", nullable: true),
                    phase_transfer_in_time = table.Column<bool>(type: "INTEGER", nullable: true),
                    plan_age = table.Column<int>(type: "INTEGER", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    need = table.Column<string>(type: "TEXT", nullable: true),
                    asked_age = table.Column<int>(type: "INTEGER", nullable: true),
                    request_outcome = table.Column<string>(type: "TEXT", nullable: true),
                    assessment_outcome = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_lines", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_return_lines_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_return_lines_cases_authority_id_case_id",
                        columns: x => new { x.authority_id, x.case_id },
                        principalTable: "cases",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_return_lines_children_authority_id_child_id",
                        columns: x => new { x.authority_id, x.child_id },
                        principalTable: "children",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_return_lines_posts_authority_id_officer_post_id",
                        columns: x => new { x.authority_id, x.officer_post_id },
                        principalTable: "posts",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sen_needs",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sen_needs", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_sen_needs_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sen_needs_children_authority_id_child_id",
                        columns: x => new { x.authority_id, x.child_id },
                        principalTable: "children",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "story_drafts",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic = table.Column<string>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    in_the_words_of = table.Column<string>(type: "TEXT", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_story_drafts", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_story_drafts_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_story_drafts_children_authority_id_child_id",
                        columns: x => new { x.authority_id, x.child_id },
                        principalTable: "children",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_story_drafts_users_account_id",
                        column: x => x.account_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "story_pages",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    in_the_words_of = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    file_ids = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_story_pages", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_story_pages_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_story_pages_children_authority_id_child_id",
                        columns: x => new { x.authority_id, x.child_id },
                        principalTable: "children",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "team_members",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    is_lead = table.Column<bool>(type: "INTEGER", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_members", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_team_members_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_team_members_children_authority_id_child_id",
                        columns: x => new { x.authority_id, x.child_id },
                        principalTable: "children",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_issues",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", nullable: false),
                    what_changed = table.Column<string>(type: "TEXT", nullable: true),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    issued_by_name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_issues", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_plan_issues_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_issues_plans_authority_id_plan_id",
                        columns: x => new { x.authority_id, x.plan_id },
                        principalTable: "plans",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_lines",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    section = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    heading = table.Column<string>(type: "TEXT", nullable: true),
                    area = table.Column<string>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    leads_from = table.Column<string>(type: "TEXT", nullable: false),
                    source_line_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    source_note = table.Column<string>(type: "TEXT", nullable: true),
                    educates_or_trains = table.Column<bool>(type: "INTEGER", nullable: false),
                    prepares_for_adulthood = table.Column<bool>(type: "INTEGER", nullable: false),
                    source_elsewhere = table.Column<string>(type: "TEXT", nullable: true),
                    kept_because = table.Column<string>(type: "TEXT", nullable: true),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    quantities_for_how_long = table.Column<string>(type: "TEXT", nullable: false),
                    quantities_group_size = table.Column<string>(type: "TEXT", nullable: false),
                    quantities_how_long = table.Column<string>(type: "TEXT", nullable: false),
                    quantities_how_often = table.Column<string>(type: "TEXT", nullable: false),
                    quantities_review = table.Column<string>(type: "TEXT", nullable: false),
                    quantities_type = table.Column<string>(type: "TEXT", nullable: false),
                    quantities_who = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_lines", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_plan_lines_advice_lines_authority_id_source_line_id",
                        columns: x => new { x.authority_id, x.source_line_id },
                        principalTable: "advice_lines",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_lines_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_lines_plans_authority_id_plan_id",
                        columns: x => new { x.authority_id, x.plan_id },
                        principalTable: "plans",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "representations",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    preferred_setting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    preferred_setting_name = table.Column<string>(type: "TEXT", nullable: true),
                    preferred_because = table.Column<string>(type: "TEXT", nullable: false),
                    asked_for_setting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_for_setting_name = table.Column<string>(type: "TEXT", nullable: true),
                    asked_for_because = table.Column<string>(type: "TEXT", nullable: false),
                    wants_meeting = table.Column<bool>(type: "INTEGER", nullable: false),
                    meeting_note = table.Column<string>(type: "TEXT", nullable: false),
                    meeting_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    meeting_where = table.Column<string>(type: "TEXT", nullable: true),
                    meeting_held_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    overall = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sent_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    issue_number = table.Column<int>(type: "INTEGER", nullable: true),
                    nothing_more_to_say = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_representations", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_representations_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_representations_plans_authority_id_plan_id",
                        columns: x => new { x.authority_id, x.plan_id },
                        principalTable: "plans",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_representations_settings_asked_for_setting_id",
                        column: x => x.asked_for_setting_id,
                        principalTable: "settings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_representations_settings_preferred_setting_id",
                        column: x => x.preferred_setting_id,
                        principalTable: "settings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unused_advice",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    advice_line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unused_advice", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_unused_advice_advice_lines_authority_id_advice_line_id",
                        columns: x => new { x.authority_id, x.advice_line_id },
                        principalTable: "advice_lines",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_unused_advice_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_unused_advice_plans_authority_id_plan_id",
                        columns: x => new { x.authority_id, x.plan_id },
                        principalTable: "plans",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_differences",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    register_pupil_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    setting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    census_says = table.Column<string>(type: "TEXT", nullable: false),
                    record_says = table.Column<string>(type: "TEXT", nullable: false),
                    settled_how = table.Column<string>(type: "TEXT", nullable: true),
                    settled_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    settled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_differences", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_register_differences_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_register_differences_children_authority_id_child_id",
                        columns: x => new { x.authority_id, x.child_id },
                        principalTable: "children",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_register_differences_import_runs_authority_id_run_id",
                        columns: x => new { x.authority_id, x.run_id },
                        principalTable: "import_runs",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_register_differences_register_pupils_authority_id_register_pupil_id",
                        columns: x => new { x.authority_id, x.register_pupil_id },
                        principalTable: "register_pupils",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_register_differences_settings_setting_id",
                        column: x => x.setting_id,
                        principalTable: "settings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    child_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    request_draft_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    content_type = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    scan_note = table.Column<string>(type: "TEXT", nullable: true),
                    given_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    given_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    given_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_private = table.Column<bool>(type: "INTEGER", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_files", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_files_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_files_cases_authority_id_case_id",
                        columns: x => new { x.authority_id, x.case_id },
                        principalTable: "cases",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_files_children_authority_id_child_id",
                        columns: x => new { x.authority_id, x.child_id },
                        principalTable: "children",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_files_request_drafts_authority_id_request_draft_id",
                        columns: x => new { x.authority_id, x.request_draft_id },
                        principalTable: "request_drafts",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_files_users_given_by_id",
                        column: x => x.given_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_comments",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    issue_number = table.Column<int>(type: "INTEGER", nullable: false),
                    line_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    section = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_words = table.Column<string>(type: "TEXT", nullable: true),
                    voice_file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by_account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    by_role = table.Column<string>(type: "TEXT", nullable: false),
                    by_rights_holder = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answer_words = table.Column<string>(type: "TEXT", nullable: true),
                    answered_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_comments", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_plan_comments_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_comments_files_authority_id_voice_file_id",
                        columns: x => new { x.authority_id, x.voice_file_id },
                        principalTable: "files",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_comments_plan_lines_authority_id_line_id",
                        columns: x => new { x.authority_id, x.line_id },
                        principalTable: "plan_lines",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_comments_plans_authority_id_plan_id",
                        columns: x => new { x.authority_id, x.plan_id },
                        principalTable: "plans",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_comments_users_by_account_id",
                        column: x => x.by_account_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    made_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    may_have_needs = table.Column<bool>(type: "INTEGER", nullable: true),
                    may_need_plan = table.Column<bool>(type: "INTEGER", nullable: true),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    considered = table.Column<string>(type: "TEXT", nullable: false),
                    what_happens_anyway = table.Column<string>(type: "TEXT", nullable: false),
                    panel_item_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    by_role = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decisions", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_decisions_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_decisions_cases_authority_id_case_id",
                        columns: x => new { x.authority_id, x.case_id },
                        principalTable: "cases",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "panel_items",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    discussion = table.Column<string>(type: "TEXT", nullable: false),
                    decision_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_panel_items", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_panel_items_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_items_cases_authority_id_case_id",
                        columns: x => new { x.authority_id, x.case_id },
                        principalTable: "cases",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_items_decisions_authority_id_decision_id",
                        columns: x => new { x.authority_id, x.decision_id },
                        principalTable: "decisions",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_items_panel_meetings_authority_id_meeting_id",
                        columns: x => new { x.authority_id, x.meeting_id },
                        principalTable: "panel_meetings",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "panel_views",
                columns: table => new
                {
                    authority_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_name = table.Column<string>(type: "TEXT", nullable: false),
                    member_role = table.Column<string>(type: "TEXT", nullable: false),
                    view = table.Column<string>(type: "TEXT", nullable: true),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    has_conflict = table.Column<bool>(type: "INTEGER", nullable: false),
                    conflict = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_panel_views", x => new { x.authority_id, x.id });
                    table.ForeignKey(
                        name: "fk_panel_views_authorities_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authorities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_views_panel_items_authority_id_item_id",
                        columns: x => new { x.authority_id, x.item_id },
                        principalTable: "panel_items",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_panel_views_posts_authority_id_post_id",
                        columns: x => new { x.authority_id, x.post_id },
                        principalTable: "posts",
                        principalColumns: new[] { "authority_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_log_account_id",
                table: "access_log",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_log_authority_id_chain_id_number",
                table: "access_log",
                columns: new[] { "authority_id", "chain_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_log_authority_id_child_id",
                table: "access_log",
                columns: new[] { "authority_id", "child_id" });

            migrationBuilder.CreateIndex(
                name: "ix_act_events_authority_id_act_id",
                table: "act_events",
                columns: new[] { "authority_id", "act_id" });

            migrationBuilder.CreateIndex(
                name: "ix_acts_account_id",
                table: "acts",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_acts_authority_id_at",
                table: "acts",
                columns: new[] { "authority_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_acts_authority_id_case_id_at",
                table: "acts",
                columns: new[] { "authority_id", "case_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_acts_authority_id_chain_id_number",
                table: "acts",
                columns: new[] { "authority_id", "chain_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_acts_authority_id_child_id",
                table: "acts",
                columns: new[] { "authority_id", "child_id" });

            migrationBuilder.CreateIndex(
                name: "ix_advice_authority_id_case_id",
                table: "advice",
                columns: new[] { "authority_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_advice_authority_id_post_id",
                table: "advice",
                columns: new[] { "authority_id", "post_id" });

            migrationBuilder.CreateIndex(
                name: "ix_advice_authority_id_reuses_file_id",
                table: "advice",
                columns: new[] { "authority_id", "reuses_file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_advice_organisation_id",
                table: "advice",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_advice_as_given_authority_id_advice_id_number",
                table: "advice_as_given",
                columns: new[] { "authority_id", "advice_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_advice_drafts_authority_id_advice_id_is_on_paper",
                table: "advice_drafts",
                columns: new[] { "authority_id", "advice_id", "is_on_paper" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_advice_lines_authority_id_advice_id",
                table: "advice_lines",
                columns: new[] { "authority_id", "advice_id" });

            migrationBuilder.CreateIndex(
                name: "ix_advice_lines_authority_id_under_id",
                table: "advice_lines",
                columns: new[] { "authority_id", "under_id" });

            migrationBuilder.CreateIndex(
                name: "ix_assessment_requests_authority_id_case_id",
                table: "assessment_requests",
                columns: new[] { "authority_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_authorities_slug",
                table: "authorities",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_break_glass_account_id",
                table: "break_glass",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_break_glass_authority_id_child_id",
                table: "break_glass",
                columns: new[] { "authority_id", "child_id" });

            migrationBuilder.CreateIndex(
                name: "ix_break_glass_reviewed_by_id",
                table: "break_glass",
                column: "reviewed_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_circumstances_authority_id_case_id",
                table: "case_circumstances",
                columns: new[] { "authority_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_circumstances_authority_id_evidence_file_id",
                table: "case_circumstances",
                columns: new[] { "authority_id", "evidence_file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_circumstances_authority_id_recorded_by_act_id",
                table: "case_circumstances",
                columns: new[] { "authority_id", "recorded_by_act_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_circumstances_authority_id_withdrawn_by_act_id",
                table: "case_circumstances",
                columns: new[] { "authority_id", "withdrawn_by_act_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_deadlines_authority_id_case_id",
                table: "case_deadlines",
                columns: new[] { "authority_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_deadlines_authority_id_due",
                table: "case_deadlines",
                columns: new[] { "authority_id", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_case_facts_authority_id_case_id",
                table: "case_facts",
                columns: new[] { "authority_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_facts_authority_id_recorded_by_act_id",
                table: "case_facts",
                columns: new[] { "authority_id", "recorded_by_act_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_facts_authority_id_withdrawn_by_act_id",
                table: "case_facts",
                columns: new[] { "authority_id", "withdrawn_by_act_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_particulars_authority_id_case_id",
                table: "case_particulars",
                columns: new[] { "authority_id", "case_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_authority_id_child_id",
                table: "cases",
                columns: new[] { "authority_id", "child_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_authority_id_officer_post_id",
                table: "cases",
                columns: new[] { "authority_id", "officer_post_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_authority_id_reference",
                table: "cases",
                columns: new[] { "authority_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_child_grants_account_id",
                table: "child_grants",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_child_grants_authority_id_child_id",
                table: "child_grants",
                columns: new[] { "authority_id", "child_id" });

            migrationBuilder.CreateIndex(
                name: "ix_children_authority_id_born",
                table: "children",
                columns: new[] { "authority_id", "born" });

            migrationBuilder.CreateIndex(
                name: "ix_children_authority_id_merged_into_id",
                table: "children",
                columns: new[] { "authority_id", "merged_into_id" });

            migrationBuilder.CreateIndex(
                name: "ix_children_authority_id_nhs_number",
                table: "children",
                columns: new[] { "authority_id", "nhs_number" });

            migrationBuilder.CreateIndex(
                name: "ix_children_authority_id_picture_file_id",
                table: "children",
                columns: new[] { "authority_id", "picture_file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_children_authority_id_search_name",
                table: "children",
                columns: new[] { "authority_id", "search_name" });

            migrationBuilder.CreateIndex(
                name: "ix_children_authority_id_uln",
                table: "children",
                columns: new[] { "authority_id", "uln" });

            migrationBuilder.CreateIndex(
                name: "ix_children_authority_id_upn",
                table: "children",
                columns: new[] { "authority_id", "upn" });

            migrationBuilder.CreateIndex(
                name: "ix_children_setting_id",
                table: "children",
                column: "setting_id");

            migrationBuilder.CreateIndex(
                name: "ix_consultations_authority_id_case_id",
                table: "consultations",
                columns: new[] { "authority_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_consultations_setting_id",
                table: "consultations",
                column: "setting_id");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_authority_id_case_id",
                table: "decisions",
                columns: new[] { "authority_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_decisions_authority_id_panel_item_id",
                table: "decisions",
                columns: new[] { "authority_id", "panel_item_id" });

            migrationBuilder.CreateIndex(
                name: "ix_family_members_account_id",
                table: "family_members",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_family_members_authority_id_child_id",
                table: "family_members",
                columns: new[] { "authority_id", "child_id" });

            migrationBuilder.CreateIndex(
                name: "ix_field_changes_authority_id_act_id",
                table: "field_changes",
                columns: new[] { "authority_id", "act_id" });

            migrationBuilder.CreateIndex(
                name: "ix_files_authority_id_case_id",
                table: "files",
                columns: new[] { "authority_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_files_authority_id_child_id",
                table: "files",
                columns: new[] { "authority_id", "child_id" });

            migrationBuilder.CreateIndex(
                name: "ix_files_authority_id_request_draft_id",
                table: "files",
                columns: new[] { "authority_id", "request_draft_id" });

            migrationBuilder.CreateIndex(
                name: "ix_files_given_by_id",
                table: "files",
                column: "given_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_held_forms_account_id",
                table: "held_forms",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_differences_authority_id_child_id",
                table: "import_differences",
                columns: new[] { "authority_id", "child_id" });

            migrationBuilder.CreateIndex(
                name: "ix_import_differences_authority_id_run_id_number",
                table: "import_differences",
                columns: new[] { "authority_id", "run_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_authority_id_born",
                table: "import_rows",
                columns: new[] { "authority_id", "born" });

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_authority_id_matched_id",
                table: "import_rows",
                columns: new[] { "authority_id", "matched_id" });

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_authority_id_run_id_number",
                table: "import_rows",
                columns: new[] { "authority_id", "run_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_import_runs_started_by_id",
                table: "import_runs",
                column: "started_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitations_authority_id_child_id",
                table: "invitations",
                columns: new[] { "authority_id", "child_id" });

            migrationBuilder.CreateIndex(
                name: "ix_invitations_authority_id_post_id",
                table: "invitations",
                columns: new[] { "authority_id", "post_id" });

            migrationBuilder.CreateIndex(
                name: "ix_invitations_secret_hash",
                table: "invitations",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letterboxes_authority_id_child_id",
                table: "letterboxes",
                columns: new[] { "authority_id", "child_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letterboxes_from_account_id",
                table: "letterboxes",
                column: "from_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_named_places_authority_id_case_id",
                table: "named_places",
                columns: new[] { "authority_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_named_places_setting_id",
                table: "named_places",
                column: "setting_id");

            migrationBuilder.CreateIndex(
                name: "ix_naming_decisions_asked_for_setting_id",
                table: "naming_decisions",
                column: "asked_for_setting_id");

            migrationBuilder.CreateIndex(
                name: "ix_naming_decisions_authority_id_case_id",
                table: "naming_decisions",
                columns: new[] { "authority_id", "case_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_naming_decisions_setting_id",
                table: "naming_decisions",
                column: "setting_id");

            migrationBuilder.CreateIndex(
                name: "ix_offer_comments_authority_id_entry_id",
                table: "offer_comments",
                columns: new[] { "authority_id", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_offer_comments_authority_id_form_key",
                table: "offer_comments",
                columns: new[] { "authority_id", "form_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offer_comments_authority_id_offer_page_id",
                table: "offer_comments",
                columns: new[] { "authority_id", "offer_page_id" });

            migrationBuilder.CreateIndex(
                name: "ix_offer_comments_authority_id_state",
                table: "offer_comments",
                columns: new[] { "authority_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_offer_copies_asked_authority_id_form_key",
                table: "offer_copies_asked",
                columns: new[] { "authority_id", "form_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offer_credits_authority_id_entry_id",
                table: "offer_credits",
                columns: new[] { "authority_id", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_offer_entries_authority_id_changed_at",
                table: "offer_entries",
                columns: new[] { "authority_id", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_offer_entries_authority_id_feed_feed_key",
                table: "offer_entries",
                columns: new[] { "authority_id", "feed", "feed_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offer_entries_authority_id_provider_id",
                table: "offer_entries",
                columns: new[] { "authority_id", "provider_id" });

            migrationBuilder.CreateIndex(
                name: "ix_offer_entries_authority_id_slug",
                table: "offer_entries",
                columns: new[] { "authority_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offer_entries_authority_id_state_review_due",
                table: "offer_entries",
                columns: new[] { "authority_id", "state", "review_due" });

            migrationBuilder.CreateIndex(
                name: "ix_offer_entry_versions_authority_id_entry_id_number",
                table: "offer_entry_versions",
                columns: new[] { "authority_id", "entry_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offer_missed_searches_authority_id_day_words_filters",
                table: "offer_missed_searches",
                columns: new[] { "authority_id", "day", "words", "filters" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offer_page_versions_authority_id_offer_page_id_number",
                table: "offer_page_versions",
                columns: new[] { "authority_id", "offer_page_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offer_pages_authority_id_slug",
                table: "offer_pages",
                columns: new[] { "authority_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offer_providers_authority_id_slug",
                table: "offer_providers",
                columns: new[] { "authority_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offer_providers_organisation_id",
                table: "offer_providers",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_offer_suggestions_authority_id_entry_id",
                table: "offer_suggestions",
                columns: new[] { "authority_id", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_offer_suggestions_authority_id_form_key",
                table: "offer_suggestions",
                columns: new[] { "authority_id", "form_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offer_suggestions_authority_id_provider_id",
                table: "offer_suggestions",
                columns: new[] { "authority_id", "provider_id" });

            migrationBuilder.CreateIndex(
                name: "ix_offer_suggestions_authority_id_state",
                table: "offer_suggestions",
                columns: new[] { "authority_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_offer_translations_authority_id_entry_id_language",
                table: "offer_translations",
                columns: new[] { "authority_id", "entry_id", "language" });

            migrationBuilder.CreateIndex(
                name: "ix_offer_translations_authority_id_offer_page_id_language",
                table: "offer_translations",
                columns: new[] { "authority_id", "offer_page_id", "language" });

            migrationBuilder.CreateIndex(
                name: "ix_offer_words_authority_id_term",
                table: "offer_words",
                columns: new[] { "authority_id", "term" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organisations_parent_id",
                table: "organisations",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisations_search_name",
                table: "organisations",
                column: "search_name");

            migrationBuilder.CreateIndex(
                name: "ix_organisations_in_authority_organisation_id",
                table: "organisations_in_authority",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_authority_id_case_id",
                table: "outbox",
                columns: new[] { "authority_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_authority_id_child_id",
                table: "outbox",
                columns: new[] { "authority_id", "child_id" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_authority_id_key",
                table: "outbox",
                columns: new[] { "authority_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_authority_id_state_send_after",
                table: "outbox",
                columns: new[] { "authority_id", "state", "send_after" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_to_account_id",
                table: "outbox",
                column: "to_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_panel_items_authority_id_case_id",
                table: "panel_items",
                columns: new[] { "authority_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_panel_items_authority_id_decision_id",
                table: "panel_items",
                columns: new[] { "authority_id", "decision_id" });

            migrationBuilder.CreateIndex(
                name: "ix_panel_items_authority_id_meeting_id_case_id",
                table: "panel_items",
                columns: new[] { "authority_id", "meeting_id", "case_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_panel_meetings_authority_id_chair_post_id",
                table: "panel_meetings",
                columns: new[] { "authority_id", "chair_post_id" });

            migrationBuilder.CreateIndex(
                name: "ix_panel_views_authority_id_item_id_post_id",
                table: "panel_views",
                columns: new[] { "authority_id", "item_id", "post_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_panel_views_authority_id_post_id",
                table: "panel_views",
                columns: new[] { "authority_id", "post_id" });

            migrationBuilder.CreateIndex(
                name: "ix_placements_authority_id_case_id",
                table: "placements",
                columns: new[] { "authority_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_placements_setting_id",
                table: "placements",
                column: "setting_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_comments_authority_id_line_id",
                table: "plan_comments",
                columns: new[] { "authority_id", "line_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_comments_authority_id_plan_id",
                table: "plan_comments",
                columns: new[] { "authority_id", "plan_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_comments_authority_id_voice_file_id",
                table: "plan_comments",
                columns: new[] { "authority_id", "voice_file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_comments_by_account_id",
                table: "plan_comments",
                column: "by_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_issues_authority_id_plan_id_number",
                table: "plan_issues",
                columns: new[] { "authority_id", "plan_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_lines_authority_id_plan_id",
                table: "plan_lines",
                columns: new[] { "authority_id", "plan_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_lines_authority_id_source_line_id",
                table: "plan_lines",
                columns: new[] { "authority_id", "source_line_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plans_authority_id_case_id",
                table: "plans",
                columns: new[] { "authority_id", "case_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plans_authority_id_child_id",
                table: "plans",
                columns: new[] { "authority_id", "child_id" });

            migrationBuilder.CreateIndex(
                name: "ix_post_holdings_account_id",
                table: "post_holdings",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_post_holdings_authority_id_post_id",
                table: "post_holdings",
                columns: new[] { "authority_id", "post_id" });

            migrationBuilder.CreateIndex(
                name: "ix_posts_organisation_id",
                table: "posts",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_recovery_codes_account_id",
                table: "recovery_codes",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_reference_loads_source_loaded_at",
                table: "reference_loads",
                columns: new[] { "source", "loaded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_register_differences_authority_id_child_id",
                table: "register_differences",
                columns: new[] { "authority_id", "child_id" });

            migrationBuilder.CreateIndex(
                name: "ix_register_differences_authority_id_register_pupil_id",
                table: "register_differences",
                columns: new[] { "authority_id", "register_pupil_id" });

            migrationBuilder.CreateIndex(
                name: "ix_register_differences_authority_id_run_id_kind",
                table: "register_differences",
                columns: new[] { "authority_id", "run_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_register_differences_setting_id",
                table: "register_differences",
                column: "setting_id");

            migrationBuilder.CreateIndex(
                name: "ix_register_pupils_authority_id_child_id",
                table: "register_pupils",
                columns: new[] { "authority_id", "child_id" });

            migrationBuilder.CreateIndex(
                name: "ix_register_pupils_authority_id_run_id_setting_id",
                table: "register_pupils",
                columns: new[] { "authority_id", "run_id", "setting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_register_pupils_setting_id",
                table: "register_pupils",
                column: "setting_id");

            migrationBuilder.CreateIndex(
                name: "ix_representations_asked_for_setting_id",
                table: "representations",
                column: "asked_for_setting_id");

            migrationBuilder.CreateIndex(
                name: "ix_representations_authority_id_plan_id",
                table: "representations",
                columns: new[] { "authority_id", "plan_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_representations_preferred_setting_id",
                table: "representations",
                column: "preferred_setting_id");

            migrationBuilder.CreateIndex(
                name: "ix_request_drafts_authority_id_case_id",
                table: "request_drafts",
                columns: new[] { "authority_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_request_drafts_authority_id_child_id",
                table: "request_drafts",
                columns: new[] { "authority_id", "child_id" });

            migrationBuilder.CreateIndex(
                name: "ix_request_drafts_authority_id_code_hash",
                table: "request_drafts",
                columns: new[] { "authority_id", "code_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_request_drafts_authority_id_post_id",
                table: "request_drafts",
                columns: new[] { "authority_id", "post_id" });

            migrationBuilder.CreateIndex(
                name: "ix_return_checks_authority_id_year",
                table: "return_checks",
                columns: new[] { "authority_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_return_lines_authority_id_case_id",
                table: "return_lines",
                columns: new[] { "authority_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_return_lines_authority_id_child_id",
                table: "return_lines",
                columns: new[] { "authority_id", "child_id" });

            migrationBuilder.CreateIndex(
                name: "ix_return_lines_authority_id_officer_post_id",
                table: "return_lines",
                columns: new[] { "authority_id", "officer_post_id" });

            migrationBuilder.CreateIndex(
                name: "ix_return_lines_authority_id_year_case_id",
                table: "return_lines",
                columns: new[] { "authority_id", "year", "case_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_return_lines_authority_id_year_errors",
                table: "return_lines",
                columns: new[] { "authority_id", "year", "errors" });

            migrationBuilder.CreateIndex(
                name: "ix_sen_needs_authority_id_child_id",
                table: "sen_needs",
                columns: new[] { "authority_id", "child_id" });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_account_id",
                table: "sessions",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_setting_changes_load_id",
                table: "setting_changes",
                column: "load_id");

            migrationBuilder.CreateIndex(
                name: "ix_setting_changes_setting_id_as_of",
                table: "setting_changes",
                columns: new[] { "setting_id", "as_of" });

            migrationBuilder.CreateIndex(
                name: "ix_setting_links_urn_linked_urn_type",
                table: "setting_links",
                columns: new[] { "urn", "linked_urn", "type" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_settings_authority_code_establishment_number",
                table: "settings",
                columns: new[] { "authority_code", "establishment_number" });

            migrationBuilder.CreateIndex(
                name: "ix_settings_easting_northing",
                table: "settings",
                columns: new[] { "easting", "northing" });

            migrationBuilder.CreateIndex(
                name: "ix_settings_search_name",
                table: "settings",
                column: "search_name");

            migrationBuilder.CreateIndex(
                name: "ix_settings_ukprn",
                table: "settings",
                column: "ukprn");

            migrationBuilder.CreateIndex(
                name: "ix_settings_urn",
                table: "settings",
                column: "urn",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_links_account_id",
                table: "sign_in_links",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_links_secret_hash",
                table: "sign_in_links",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_story_drafts_account_id",
                table: "story_drafts",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_story_drafts_authority_id_child_id_topic_account_id",
                table: "story_drafts",
                columns: new[] { "authority_id", "child_id", "topic", "account_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_story_pages_authority_id_child_id_topic",
                table: "story_pages",
                columns: new[] { "authority_id", "child_id", "topic" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_system_messages_state_written_at",
                table: "system_messages",
                columns: new[] { "state", "written_at" });

            migrationBuilder.CreateIndex(
                name: "ix_team_members_authority_id_child_id",
                table: "team_members",
                columns: new[] { "authority_id", "child_id" });

            migrationBuilder.CreateIndex(
                name: "ix_template_wordings_authority_id_template",
                table: "template_wordings",
                columns: new[] { "authority_id", "template" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unfinished_forms_account_id",
                table: "unfinished_forms",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_unfinished_forms_authority_id_case_id_form_account_id",
                table: "unfinished_forms",
                columns: new[] { "authority_id", "case_id", "form", "account_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unused_advice_authority_id_advice_line_id",
                table: "unused_advice",
                columns: new[] { "authority_id", "advice_line_id" });

            migrationBuilder.CreateIndex(
                name: "ix_unused_advice_authority_id_plan_id",
                table: "unused_advice",
                columns: new[] { "authority_id", "plan_id" });

            migrationBuilder.CreateIndex(
                name: "ix_user_claims_user_id",
                table: "user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_logins_user_id",
                table: "user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_passkeys_user_id",
                table: "user_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "email_index",
                table: "users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "user_name_index",
                table: "users",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_access_log_children_authority_id_child_id",
                table: "access_log",
                columns: new[] { "authority_id", "child_id" },
                principalTable: "children",
                principalColumns: new[] { "authority_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_act_events_acts_authority_id_act_id",
                table: "act_events",
                columns: new[] { "authority_id", "act_id" },
                principalTable: "acts",
                principalColumns: new[] { "authority_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_acts_cases_authority_id_case_id",
                table: "acts",
                columns: new[] { "authority_id", "case_id" },
                principalTable: "cases",
                principalColumns: new[] { "authority_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_acts_children_authority_id_child_id",
                table: "acts",
                columns: new[] { "authority_id", "child_id" },
                principalTable: "children",
                principalColumns: new[] { "authority_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_advice_cases_authority_id_case_id",
                table: "advice",
                columns: new[] { "authority_id", "case_id" },
                principalTable: "cases",
                principalColumns: new[] { "authority_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_advice_files_authority_id_reuses_file_id",
                table: "advice",
                columns: new[] { "authority_id", "reuses_file_id" },
                principalTable: "files",
                principalColumns: new[] { "authority_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_assessment_requests_cases_authority_id_case_id",
                table: "assessment_requests",
                columns: new[] { "authority_id", "case_id" },
                principalTable: "cases",
                principalColumns: new[] { "authority_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_break_glass_children_authority_id_child_id",
                table: "break_glass",
                columns: new[] { "authority_id", "child_id" },
                principalTable: "children",
                principalColumns: new[] { "authority_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_case_circumstances_cases_authority_id_case_id",
                table: "case_circumstances",
                columns: new[] { "authority_id", "case_id" },
                principalTable: "cases",
                principalColumns: new[] { "authority_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_case_circumstances_files_authority_id_evidence_file_id",
                table: "case_circumstances",
                columns: new[] { "authority_id", "evidence_file_id" },
                principalTable: "files",
                principalColumns: new[] { "authority_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_case_deadlines_cases_authority_id_case_id",
                table: "case_deadlines",
                columns: new[] { "authority_id", "case_id" },
                principalTable: "cases",
                principalColumns: new[] { "authority_id", "id" },
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_case_facts_cases_authority_id_case_id",
                table: "case_facts",
                columns: new[] { "authority_id", "case_id" },
                principalTable: "cases",
                principalColumns: new[] { "authority_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_case_particulars_cases_authority_id_case_id",
                table: "case_particulars",
                columns: new[] { "authority_id", "case_id" },
                principalTable: "cases",
                principalColumns: new[] { "authority_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_cases_children_authority_id_child_id",
                table: "cases",
                columns: new[] { "authority_id", "child_id" },
                principalTable: "children",
                principalColumns: new[] { "authority_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_child_grants_children_authority_id_child_id",
                table: "child_grants",
                columns: new[] { "authority_id", "child_id" },
                principalTable: "children",
                principalColumns: new[] { "authority_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_children_files_authority_id_picture_file_id",
                table: "children",
                columns: new[] { "authority_id", "picture_file_id" },
                principalTable: "files",
                principalColumns: new[] { "authority_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_decisions_panel_items_authority_id_panel_item_id",
                table: "decisions",
                columns: new[] { "authority_id", "panel_item_id" },
                principalTable: "panel_items",
                principalColumns: new[] { "authority_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_cases_authorities_authority_id",
                table: "cases");

            migrationBuilder.DropForeignKey(
                name: "fk_children_authorities_authority_id",
                table: "children");

            migrationBuilder.DropForeignKey(
                name: "fk_decisions_authorities_authority_id",
                table: "decisions");

            migrationBuilder.DropForeignKey(
                name: "fk_files_authorities_authority_id",
                table: "files");

            migrationBuilder.DropForeignKey(
                name: "fk_panel_items_authorities_authority_id",
                table: "panel_items");

            migrationBuilder.DropForeignKey(
                name: "fk_panel_meetings_authorities_authority_id",
                table: "panel_meetings");

            migrationBuilder.DropForeignKey(
                name: "fk_posts_authorities_authority_id",
                table: "posts");

            migrationBuilder.DropForeignKey(
                name: "fk_request_drafts_authorities_authority_id",
                table: "request_drafts");

            migrationBuilder.DropForeignKey(
                name: "fk_cases_children_authority_id_child_id",
                table: "cases");

            migrationBuilder.DropForeignKey(
                name: "fk_files_children_authority_id_child_id",
                table: "files");

            migrationBuilder.DropForeignKey(
                name: "fk_request_drafts_children_authority_id_child_id",
                table: "request_drafts");

            migrationBuilder.DropForeignKey(
                name: "fk_decisions_cases_authority_id_case_id",
                table: "decisions");

            migrationBuilder.DropForeignKey(
                name: "fk_panel_items_cases_authority_id_case_id",
                table: "panel_items");

            migrationBuilder.DropForeignKey(
                name: "fk_posts_organisations_organisation_id",
                table: "posts");

            migrationBuilder.DropForeignKey(
                name: "fk_panel_meetings_posts_authority_id_chair_post_id",
                table: "panel_meetings");

            migrationBuilder.DropForeignKey(
                name: "fk_decisions_panel_items_authority_id_panel_item_id",
                table: "decisions");

            migrationBuilder.DropTable(
                name: "access_log");

            migrationBuilder.DropTable(
                name: "act_events");

            migrationBuilder.DropTable(
                name: "advice_as_given");

            migrationBuilder.DropTable(
                name: "advice_drafts");

            migrationBuilder.DropTable(
                name: "assessment_requests");

            migrationBuilder.DropTable(
                name: "break_glass");

            migrationBuilder.DropTable(
                name: "case_circumstances");

            migrationBuilder.DropTable(
                name: "case_deadlines");

            migrationBuilder.DropTable(
                name: "case_facts");

            migrationBuilder.DropTable(
                name: "case_particulars");

            migrationBuilder.DropTable(
                name: "child_grants");

            migrationBuilder.DropTable(
                name: "consultations");

            migrationBuilder.DropTable(
                name: "demonstration_clocks");

            migrationBuilder.DropTable(
                name: "family_members");

            migrationBuilder.DropTable(
                name: "field_changes");

            migrationBuilder.DropTable(
                name: "held_forms");

            migrationBuilder.DropTable(
                name: "import_differences");

            migrationBuilder.DropTable(
                name: "import_rows");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "job_turns");

            migrationBuilder.DropTable(
                name: "known_authorities");

            migrationBuilder.DropTable(
                name: "letterboxes");

            migrationBuilder.DropTable(
                name: "named_places");

            migrationBuilder.DropTable(
                name: "naming_decisions");

            migrationBuilder.DropTable(
                name: "offer_comments");

            migrationBuilder.DropTable(
                name: "offer_comments_as_sent");

            migrationBuilder.DropTable(
                name: "offer_copies_asked");

            migrationBuilder.DropTable(
                name: "offer_credits");

            migrationBuilder.DropTable(
                name: "offer_entry_versions");

            migrationBuilder.DropTable(
                name: "offer_missed_searches");

            migrationBuilder.DropTable(
                name: "offer_page_versions");

            migrationBuilder.DropTable(
                name: "offer_stamps");

            migrationBuilder.DropTable(
                name: "offer_suggestions");

            migrationBuilder.DropTable(
                name: "offer_translations");

            migrationBuilder.DropTable(
                name: "offer_words");

            migrationBuilder.DropTable(
                name: "organisations_in_authority");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "panel_views");

            migrationBuilder.DropTable(
                name: "placements");

            migrationBuilder.DropTable(
                name: "plan_comments");

            migrationBuilder.DropTable(
                name: "plan_issues");

            migrationBuilder.DropTable(
                name: "post_holdings");

            migrationBuilder.DropTable(
                name: "postcodes");

            migrationBuilder.DropTable(
                name: "recovery_codes");

            migrationBuilder.DropTable(
                name: "register_differences");

            migrationBuilder.DropTable(
                name: "register_entries");

            migrationBuilder.DropTable(
                name: "representations");

            migrationBuilder.DropTable(
                name: "return_checks");

            migrationBuilder.DropTable(
                name: "return_lines");

            migrationBuilder.DropTable(
                name: "sen_needs");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "setting_changes");

            migrationBuilder.DropTable(
                name: "setting_links");

            migrationBuilder.DropTable(
                name: "sign_in_links");

            migrationBuilder.DropTable(
                name: "story_drafts");

            migrationBuilder.DropTable(
                name: "story_pages");

            migrationBuilder.DropTable(
                name: "system_messages");

            migrationBuilder.DropTable(
                name: "team_members");

            migrationBuilder.DropTable(
                name: "template_wordings");

            migrationBuilder.DropTable(
                name: "unfinished_forms");

            migrationBuilder.DropTable(
                name: "unused_advice");

            migrationBuilder.DropTable(
                name: "user_claims");

            migrationBuilder.DropTable(
                name: "user_logins");

            migrationBuilder.DropTable(
                name: "user_passkeys");

            migrationBuilder.DropTable(
                name: "user_tokens");

            migrationBuilder.DropTable(
                name: "wrong_tries");

            migrationBuilder.DropTable(
                name: "acts");

            migrationBuilder.DropTable(
                name: "offer_entries");

            migrationBuilder.DropTable(
                name: "offer_pages");

            migrationBuilder.DropTable(
                name: "plan_lines");

            migrationBuilder.DropTable(
                name: "register_pupils");

            migrationBuilder.DropTable(
                name: "reference_loads");

            migrationBuilder.DropTable(
                name: "offer_providers");

            migrationBuilder.DropTable(
                name: "advice_lines");

            migrationBuilder.DropTable(
                name: "plans");

            migrationBuilder.DropTable(
                name: "import_runs");

            migrationBuilder.DropTable(
                name: "advice");

            migrationBuilder.DropTable(
                name: "authorities");

            migrationBuilder.DropTable(
                name: "children");

            migrationBuilder.DropTable(
                name: "files");

            migrationBuilder.DropTable(
                name: "settings");

            migrationBuilder.DropTable(
                name: "request_drafts");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "cases");

            migrationBuilder.DropTable(
                name: "organisations");

            migrationBuilder.DropTable(
                name: "posts");

            migrationBuilder.DropTable(
                name: "panel_items");

            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropTable(
                name: "panel_meetings");
        }
    }
}
