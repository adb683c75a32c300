global using Microsoft.EntityFrameworkCore;
global using OneStory.Access;
global using OneStory.Audit;
global using OneStory.Authorities;
global using OneStory.Casework;
global using OneStory.Data;
global using OneStory.Identifiers;
