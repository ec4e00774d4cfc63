using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Partnership.Editorial.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Removals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "removals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Culture = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false, collation: "C"),
                    IsWithdrawal = table.Column<bool>(type: "boolean", nullable: false),
                    RemovedById = table.Column<Guid>(type: "uuid", nullable: false),
                    RemovedBy = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_removals", x => x.Id);
                    table.ForeignKey(
                        name: "fk_removals_document",
                        column: x => x.DocumentId,
                        principalTable: "documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_removals_document_culture",
                table: "removals",
                columns: new[] { "DocumentId", "Culture" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "removals");
        }
    }
}
